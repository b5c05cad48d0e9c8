package org.multaqa.projects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;

/** What one partner signs: the terms of the project together with its own part. */
public record Part(
        Project project, Partner partner, List<BudgetLine> lines, List<FundingSource> sources) {

    /** What it spends. */
    public long spends() {
        return lines.stream().mapToLong(BudgetLine::amount).sum();
    }

    /** What it brings, or looks for. */
    public long brings() {
        return sources.stream().mapToLong(FundingSource::amount).sum();
    }

    /**
     * All of it as text, a fact a line. Two parts have the same text only if nothing in them
     * differs, so a signature stands as long as the text does.
     */
    String text() {
        StringBuilder text = new StringBuilder();
        ProjectTerms terms = project.terms();
        say(text, "lead", terms.lead());
        say(text, "title", terms.title());
        say(text, "purpose", terms.purpose());
        terms.sectors().forEach(it -> say(text, "sector", it.code()));
        terms.places().forEach(it -> say(text, "place", it));
        terms.goals().forEach(it -> say(text, "goal", it));
        terms.rebuilding().forEach(it -> say(text, "rebuilding", Statement.word(it)));
        say(text, "starts", terms.starts());
        say(text, "ends", terms.ends());
        say(text, "budget", terms.budget());
        say(text, "currency", terms.currency());
        say(text, "priced on", terms.pricedOn());
        say(text, "partner", partner.organisation());
        partner.roles().forEach(it -> say(text, "role", Statement.word(it)));
        say(text, "task", partner.task());
        for (BudgetLine line : lines) {
            say(
                    text,
                    "spends",
                    line.amount() + "\t" + Statement.word(line.kind()) + "\t" + line.what());
        }
        for (FundingSource source : sources) {
            say(
                    text,
                    "brings",
                    source.amount()
                            + "\t"
                            + Statement.word(source.kind())
                            + (source.what() == null ? "" : "\t" + source.what()));
        }
        return text.toString();
    }

    private static void say(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            String one = value.toString().replace("\\", "\\\\").replace("\n", "\\n");
            text.append(name).append(": ").append(one).append('\n');
        }
    }

    /** A short name of its text, by which a form says what its reader saw. */
    public String seal() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.multaqa.plans;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;

/** A plan with everything in it. */
public record PlanContent(
        Plan plan,
        List<Objective> objectives,
        List<Indicator> indicators,
        List<Share> shares,
        List<Task> tasks,
        List<Signer> signers) {

    public List<Indicator> indicatorsOf(Objective objective) {
        return indicators.stream().filter(it -> it.objective() == objective.number()).toList();
    }

    public List<Task> tasksOf(Objective objective) {
        return tasks.stream().filter(it -> it.objective() == objective.number()).toList();
    }

    public List<Share> sharesOf(Indicator indicator) {
        return shares.stream().filter(it -> it.indicator().equals(indicator.id())).toList();
    }

    /** All that carry a share or a task, in the order in which they come in the plan. */
    public List<UUID> partners() {
        Set<UUID> partners = new LinkedHashSet<>();
        shares.forEach(it -> partners.add(it.organisation()));
        tasks.forEach(it -> partners.add(it.organisation()));
        return List.copyOf(partners);
    }

    /** Those that report: all that carry a share. */
    public List<UUID> reporters() {
        return shares.stream().map(Share::organisation).distinct().toList();
    }

    /** What stands of a partner's signature, if it said anything yet. */
    public Optional<Signer> signer(UUID organisation) {
        return signers.stream().filter(it -> it.organisation().equals(organisation)).findFirst();
    }

    /** Whether a partner's signature stands. */
    public boolean hasSigned(UUID organisation) {
        return signer(organisation).filter(it -> it.signed() != null).isPresent();
    }

    /** How many of the partners have signed. */
    public long signed() {
        return partners().stream().filter(this::hasSigned).count();
    }

    /**
     * What a partner signs, a fact a line: the plan's words and targets, its own shares and tasks.
     * Two are the same only if nothing in them differs.
     */
    String part(UUID organisation) {
        StringBuilder text = new StringBuilder();
        say(text, "title", plan.title());
        say(text, "purpose", plan.purpose());
        say(text, "starts", plan.starts());
        say(text, "ends", plan.ends());
        if (plan.reporting() != Rhythm.MONTHLY) {
            say(text, "reporting", Statement.word(plan.reporting()));
        }
        say(text, "partner", organisation);
        for (Objective objective : objectives) {
            say(text, "objective", objective.text());
            for (Indicator it : indicatorsOf(objective)) {
                say(text, "indicator", it.text() + "\t" + it.unit());
                say(text, "from", it.baseline());
                say(text, "to", it.target());
                say(text, "over places", Statement.word(it.overPlaces()));
                say(text, "over partners", Statement.word(it.overPartners()));
                // What was signed before there was more than one rule stands as it is.
                if (it.overTime() != AddingUp.SUM) {
                    say(text, "over time", Statement.word(it.overTime()));
                }
                for (Share share : sharesOf(it)) {
                    if (share.organisation().equals(organisation)) {
                        say(text, "share", share.place() + "\t" + share.amount());
                    }
                }
            }
            for (Task task : tasksOf(objective)) {
                if (task.organisation().equals(organisation)) {
                    say(text, "task", task.starts() + "\t" + task.ends() + "\t" + task.what());
                }
            }
        }
        return text.toString();
    }

    private static void say(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            String one = value.toString().replace("\\", "\\\\").replace("\n", "\\n");
            text.append(name).append(": ").append(one).append('\n');
        }
    }

    /** A short name of what a partner signs, by which a form says what its reader saw. */
    public String seal(UUID organisation) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(part(organisation).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a partner carries of an indicator, by place. */
    public List<Share> sharesOf(Indicator indicator, UUID organisation) {
        List<Share> own = new ArrayList<>();
        for (Share share : sharesOf(indicator)) {
            if (share.organisation().equals(organisation)) {
                own.add(share);
            }
        }
        return own;
    }
}

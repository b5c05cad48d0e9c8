package org.multaqa.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.encode.Subject;
import picocli.CommandLine.Option;

/** What is said of the help that a list was given. */
final class HelpOptions {
    @Option(
            names = "--month",
            required = true,
            paramLabel = "YYYY-MM",
            description = "When the help was given.")
    private YearMonth month = YearMonth.of(2026, 1);

    @Option(
            names = "--place",
            paramLabel = "CODE",
            description = "The code of the sub-district, such as SY020400 (default: not said).")
    private @Nullable String place;

    /** The month as it is written. */
    String month() {
        return month.toString();
    }

    /** The code of the sub-district, if it was said. */
    @Nullable String place() {
        return place == null ? null : place.strip().toUpperCase(Locale.ROOT);
    }

    /** Where this very list stands in the member's folder, sent or not. */
    SubmittedList list(ListOptions options, MemberFolder folder) throws IOException {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            String terms =
                    options.agreement + " " + options.kind + " " + month + " " + place + "\n";
            hash.update(terms.getBytes(StandardCharsets.UTF_8));
            hash.update(folder.group().identifier());
            hash.update(Files.readAllBytes(options.list));
            String name =
                    month
                            + "-"
                            + options.kind.name().toLowerCase(Locale.ROOT)
                            + "-"
                            + ListOptions.hex(hash.digest()).substring(0, 12);
            return new SubmittedLists(options.keys).named(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The rows as they are encoded. */
    List<Subject> subjects(ListOptions options, OwnList own, MemberFolder folder) {
        return options.subjects(own, month, ListOptions.subDistrict(place), folder);
    }

    /** On what terms the list is registered. */
    HubTerms terms(ListOptions options, MemberFolder folder) {
        return new HubTerms(options.agreement, options.kind, folder.group().identifier());
    }
}

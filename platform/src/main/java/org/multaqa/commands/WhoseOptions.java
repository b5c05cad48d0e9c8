package org.multaqa.commands;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.imports.MonthlyFile.Whose;
import org.multaqa.linkage.text.ArabicText;
import picocli.CommandLine.Option;

/** Whose rows a file has and of which month, for kinds that are of one of each. */
final class WhoseOptions {
    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "Whose rows, for kinds that are of one organisation and month.")
    private @Nullable String organisation;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "Of which month, such as 2026-10.")
    private @Nullable String month;

    /** Both; refuses where either lacks or is no month. */
    Whose of(String kind) {
        if (organisation == null || organisation.isBlank() || month == null) {
            throw new Refusal("imports.whose-needed", "kind", kind);
        }
        try {
            return new Whose(organisation, YearMonth.parse(ArabicText.digits(month).strip()));
        } catch (DateTimeParseException e) {
            throw new Refusal("imports.no-month", "typed", month);
        }
    }

    /** Refuses what was said for a kind that is of no one organisation and month. */
    void refuse(String kind) {
        if (organisation != null || month != null) {
            throw new Refusal("imports.not-monthly", "kind", kind);
        }
    }
}

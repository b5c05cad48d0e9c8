package org.multaqa.fourw;

import java.util.stream.Stream;
import org.multaqa.accounts.Actor;
import org.multaqa.imports.FileState;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/** Carries a sheet from its arrival to its report in one go, for those who cannot be asked. */
@Component
class SheetCarrying {
    private final SheetStoring storing;
    private final SheetStore sheets;

    SheetCarrying(SheetStoring storing, SheetStore sheets) {
        this.storing = storing;
        this.sheets = sheets;
    }

    /**
     * Stores the rows that have no fault, and waits for the end. A sheet whose work breaks off is
     * removed, for nobody comes back to it.
     *
     * @param replaces to take the place of what earlier sheets brought to the report
     * @param strict to store nothing, and leave the sheet as it was looked at, if a row is refused
     */
    Outcome<Sheet> carry(Actor by, Sheet brought, boolean replaces, boolean strict) {
        sheets.replaces(brought.id(), replaces);
        Sheet sheet = sheets.find(brought.id()).orElseThrow();
        Outcome<Sheet> looked = strict ? storing.check(by, sheet, true) : Outcome.done(sheet);
        Outcome<Sheet> stored =
                looked.then(SheetCarrying::sound)
                        .then(it ->
                                it.refusedCount() > 0
                                        ? Outcome.done(it)
                                        : storing.store(by, it, true).then(SheetCarrying::sound));
        if (!stored.isDone()) {
            sheets.remove(sheet.id());
        }
        return stored;
    }

    /** What broke the work off is why the file is refused. */
    private static Outcome<Sheet> sound(Sheet sheet) {
        Message trouble = sheet.trouble();
        return trouble == null
                ? Outcome.done(sheet)
                : Outcome.refused(
                        Outcome.Why.INVALID,
                        trouble.key(),
                        trouble.arguments().entrySet().stream()
                                .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                                .toArray());
    }

    /** What a sheet came to: how many rows are stored, or would be. */
    static Message summary(Sheet sheet) {
        return Message.of(
                sheet.state() == FileState.STORED ? "fourw.stored-summary" : "fourw.strict-summary",
                "stored",
                sheet.storedCount(),
                "skipped",
                sheet.skippedCount(),
                "refused",
                sheet.refusedCount(),
                "remarked",
                sheet.remarkedCount());
    }
}

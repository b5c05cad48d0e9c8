package org.multaqa.intake;

import java.nio.file.Path;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.imports.FileImport;
import org.multaqa.imports.ImportReport;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * {@code multaqa import members FILE}: the columns as they are guessed or remembered, every row
 * that is not refused stored, what is not certain left out and reported.
 */
@Component
class MemberListImport implements FileImport {
    private final Drafts drafts;
    private final Checking checking;
    private final MemberImports imports;
    private final Undoing undoing;
    private final Reports reports;

    MemberListImport(
            Drafts drafts,
            Checking checking,
            MemberImports imports,
            Undoing undoing,
            Reports reports) {
        this.drafts = drafts;
        this.checking = checking;
        this.imports = imports;
        this.undoing = undoing;
        this.reports = reports;
    }

    @Override
    public String kind() {
        return BatchKind.MEMBERS.word();
    }

    @Override
    public Outcome<ImportReport> bring(Actor by, Path file) {
        return bring(by, file, false);
    }

    @Override
    public Outcome<ImportReport> bringStrictly(Actor by, Path file) {
        return bring(by, file, true);
    }

    private Outcome<ImportReport> bring(Actor by, Path file, boolean strict) {
        String name = String.valueOf(file.getFileName());
        return drafts.receive(by, BatchKind.MEMBERS, file, name)
                .then(batch -> {
                    Outcome<ImportReport> outcome = carryThrough(by, batch, strict);
                    if (!outcome.isDone()) {
                        // Nobody comes back to a draft of the command line.
                        drafts.find(by, BatchKind.MEMBERS, batch.id())
                                .then(left -> drafts.giveUp(by, left));
                    }
                    return outcome;
                });
    }

    private Outcome<ImportReport> carryThrough(Actor by, Batch batch, boolean strict) {
        if (!batch.isHeaderKnown()) {
            return Outcome.refused(
                    Outcome.Why.INVALID,
                    "intake.no-titles",
                    "names",
                    MemberFields.titles(MemberFields.NAME_AR),
                    "known",
                    MemberFields.firstTitles());
        }
        if (!batch.columns().containsKey(MemberFields.NAME_AR)
                && !batch.columns().containsKey(MemberFields.NAME_EN)) {
            return Outcome.refused(
                    Outcome.Why.INVALID,
                    "intake.no-name-title",
                    "names",
                    MemberFields.titles(MemberFields.NAME_AR),
                    "row",
                    String.valueOf(batch.headerRow()));
        }
        return checking.check(by, batch, true)
                .then(checked -> imports.store(by, checked, strict, true))
                .map(reports::of);
    }

    @Override
    public Outcome<ImportReport> undo(Actor by, UUID batch) {
        return drafts.find(by, BatchKind.MEMBERS, batch)
                .then(found -> undoing.undo(by, found))
                .map(reports::of);
    }
}

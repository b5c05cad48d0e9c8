package org.multaqa.fourw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationByName;
import org.multaqa.imports.FileState;
import org.multaqa.imports.MonthlyFile;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * {@code multaqa import activities FILE} and {@code multaqa export activities}: the columns as they
 * are told by tags, remembered or guessed, every row that has no fault stored, every row reported.
 */
@Component
class ActivityFile implements MonthlyFile {
    private final OrganisationByName organisations;
    private final SheetDrafts drafts;
    private final SheetStoring storing;
    private final SheetCarrying carrying;
    private final ActivityExport exports;
    private final SheetStore sheets;
    private final LineStore lines;

    ActivityFile(
            OrganisationByName organisations,
            SheetDrafts drafts,
            SheetStoring storing,
            SheetCarrying carrying,
            ActivityExport exports,
            SheetStore sheets,
            LineStore lines) {
        this.organisations = organisations;
        this.drafts = drafts;
        this.storing = storing;
        this.carrying = carrying;
        this.exports = exports;
        this.sheets = sheets;
        this.lines = lines;
    }

    @Override
    public String kind() {
        return "activities";
    }

    @Override
    public List<String> endings() {
        return List.of("csv", "json", "xlsx");
    }

    @Override
    public Outcome<Brought> bring(
            Actor by,
            Path file,
            Whose whose,
            boolean strict,
            OutputStream report,
            Language language)
            throws IOException {
        SheetReport written = new SheetReport(report, language);
        Outcome<Brought> brought =
                organisations
                        .find(whose.organisation())
                        .then(organisation ->
                                FamilyList.of(file)
                                        .map(list -> refused(list, strict, written))
                                        .orElseGet(() ->
                                                receive(by, organisation, file, whose)
                                                        .then(sheet ->
                                                                carry(
                                                                        by, sheet, strict,
                                                                        written))));
        written.flush();
        return brought;
    }

    /** A list of families is shown as it was understood; all its rows are reported as refused. */
    private static Outcome<Brought> refused(FamilyList list, boolean strict, SheetReport report) {
        list.lines(report::add);
        return Outcome.done(new Brought(null, !strict, List.of(list.refusal())));
    }

    private Outcome<Sheet> receive(Actor by, Organisation organisation, Path file, Whose whose) {
        return drafts.receive(
                by, organisation.id(), whose.month(), file, String.valueOf(file.getFileName()));
    }

    private Outcome<Brought> carry(Actor by, Sheet sheet, boolean strict, SheetReport report) {
        Outcome<Sheet> stored = carrying.carry(by, sheet, false, strict);
        if (stored instanceof Outcome.Done<Sheet>(Sheet it)) {
            lines.each(it.id(), report::add);
        }
        boolean isStored =
                stored instanceof Outcome.Done<Sheet>(Sheet it) && it.state() == FileState.STORED;
        if (!isStored) {
            // Nobody comes back to a draft of the command line.
            sheets.remove(sheet.id());
        }
        return stored.map(it -> new Brought(isStored ? it.id() : null, isStored, said(it)));
    }

    private static List<Message> said(Sheet sheet) {
        List<Message> said = new ArrayList<>(sheet.notes());
        said.add(SheetCarrying.summary(sheet));
        return said;
    }

    @Override
    public Outcome<Message> undo(Actor by, UUID batch) {
        return drafts.find(by, batch)
                .then(sheet -> storing.undo(by, sheet))
                .map(sheet -> Message.of("fourw.undone-summary", "stored", sheet.storedCount()));
    }

    @Override
    public Outcome<Message> write(
            Actor by, OutputStream out, String ending, Whose whose, Language language)
            throws IOException {
        Outcome<Organisation> found = organisations.find(whose.organisation());
        ActivityExport.Form form = ActivityExport.Form.of(ending).orElseThrow();
        return switch (found) {
            case Outcome.Done<Organisation>(Organisation organisation) ->
                    Outcome.done(
                            Message.of(
                                    "fourw.exported",
                                    "count",
                                    exports.write(
                                            by, out, form, organisation, whose.month(), language)));
            case Outcome.Refused<Organisation> refused -> refused.as();
        };
    }
}

package org.multaqa.fourw;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ReportAction;
import org.multaqa.imports.FileState;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** The ways to sheets from elsewhere: from an open report, and from what waits for a person. */
@Component
class SheetLinks implements ReportAction, ObligationSource {
    private static final int SHOWN = 3;

    private final SheetLists lists;

    SheetLinks(SheetLists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "fourw.bring-sheet";
    }

    @Override
    public String path(UUID organisation, YearMonth month) {
        return "/activities/sheets/new?organisation=" + organisation + "&month=" + month;
    }

    @Override
    public boolean changesRows() {
        return true;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        return lists.waiting(actor, SHOWN).stream().map(SheetLinks::draft).toList();
    }

    private static Obligation draft(Sheet sheet) {
        return new Obligation(
                Message.of("fourw.due-draft", "file", sheet.fileName()),
                sheet.state() == FileState.CHECKED
                        ? Message.of(
                                "fourw.due-rows",
                                "stored",
                                sheet.storedCount(),
                                "refused",
                                sheet.refusedCount())
                        : Message.of("fourw.due-columns"),
                sheet.address(),
                Message.of("fourw.due-continue"),
                null);
    }
}

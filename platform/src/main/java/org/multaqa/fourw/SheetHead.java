package org.multaqa.fourw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.ReportLinks;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.web.Frame;

/**
 * What stands at the top of the pages of a sheet.
 *
 * @param earlier the sheet that brought the very same file before, null where none did
 * @param closed whether the report is submitted or accepted, so that its rows stand still
 * @param beforeSheets how many earlier sheets brought rows to the report
 * @param beforeRows how many of those rows stand
 */
public record SheetHead(
        Sheet sheet,
        Organisation.@Nullable Name organisation,
        @Nullable Sheet earlier,
        boolean closed,
        int beforeSheets,
        int beforeRows) {

    /** Whose report it is for and of which month. */
    public String whose(Frame frame) {
        return frame.say(
                "fourw.whose",
                "organisation",
                organisation == null ? "" : frame.name(organisation.ar(), organisation.en()),
                "month",
                Dates.month(frame.language(), sheet.yearMonth()));
    }

    /** The page of the report it is for. */
    public String report() {
        return ReportLinks.of(sheet.organisation(), sheet.yearMonth());
    }

    /** Why the last work came to nothing, unless that is said already. */
    public @Nullable Message trouble() {
        Message trouble = sheet.trouble();
        return trouble != null && closed && trouble.key().equals("activities.report-closed")
                ? null
                : trouble;
    }

    /** What is worth knowing of the file; that it came before is said with a link instead. */
    public List<Message> notes() {
        return sheet.notes().stream()
                .filter(n -> earlier == null || !n.key().equals("fourw.same-file"))
                .toList();
    }
}

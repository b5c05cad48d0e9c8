package org.multaqa.fourw;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;

/**
 * A place for a file.
 *
 * @param own the organisation it is for, null where it is to be said
 * @param typed the organisation as it is typed
 * @param month the month it is for
 * @param closed whether the report of that month is submitted or accepted
 * @param families the columns of a list of families that was sent; none otherwise
 */
public record NewSheetPage(
        Organisation.@Nullable Name own,
        String typed,
        String month,
        List<YearMonth> months,
        boolean closed,
        List<FamilyList.Meaning> families) {

    public String month(Language language, YearMonth month) {
        return Dates.month(language, month);
    }
}

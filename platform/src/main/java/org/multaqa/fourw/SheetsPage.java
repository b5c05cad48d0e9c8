package org.multaqa.fourw;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;

/**
 * The sheets that were brought.
 *
 * @param all whether the reader sees those of all organisations
 * @param typed the organisation that is looked for, as it was typed
 * @param months those to choose from
 * @param names of the organisations, by id
 */
public record SheetsPage(
        boolean all,
        String typed,
        @Nullable YearMonth month,
        List<YearMonth> months,
        List<Sheet> sheets,
        Map<UUID, Organisation.Name> names,
        @Nullable UUID next) {

    public String month(Language language, YearMonth month) {
        return Dates.month(language, month);
    }

    /** The sheets after these, with the same filter. */
    public String more() {
        return "/activities/sheets?before="
                + next
                + (month == null ? "" : "&month=" + month)
                + (typed.isEmpty()
                        ? ""
                        : "&organisation="
                                + java.net.URLEncoder.encode(
                                        typed, java.nio.charset.StandardCharsets.UTF_8));
    }
}

package org.multaqa.activities;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.web.Assets;
import org.springframework.stereotype.Component;

/**
 * Drafts of rows: what is typed into the form is kept on the device until it is saved. A draft is
 * known by organisation, month and row, so that nobody is offered another's.
 */
@Component
class RowDrafts {
    /** Where the script of the pages stands that keeps and removes drafts. */
    private final String script;

    RowDrafts(Assets assets) {
        script = assets.script("static/js/pages/draft.js");
    }

    String script() {
        return script;
    }

    /** Which row of its report a draft is of: the revised one, or the one it is filled from. */
    static String row(@Nullable UUID line, @Nullable UUID carriedFrom) {
        UUID known = line == null ? carriedFrom : line;
        return known == null ? "new" : known.toString();
    }

    static String key(UUID organisation, YearMonth month, String row) {
        return organisation + ":" + month + ":" + row;
    }

    /** What an address ends in that is led to after a row was saved. */
    static String saved(@Nullable UUID line, @Nullable UUID carriedFrom) {
        return "?saved=" + row(line, carriedFrom);
    }
}

package org.multaqa.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;

/**
 * What a controller answers with for a person: a template (its path below {@code jte/}, without the
 * ending), what it shows, and the HTTP status. Problems, if any, stand in the summary at the top.
 */
public record Page(String template, @Nullable Object it, int status, List<Problem> problems) {

    public static Page of(String template, Object it) {
        return new Page(template, it, 200, List.of());
    }

    /** The same page with the problems of a refusal and its status: the form comes back filled. */
    public Page refused(Outcome.Refused<?> refused) {
        return new Page(template, it, refused.why().status(), refused.problems());
    }

    /** A page that says only why something was refused. */
    public static Page refusal(Outcome.Refused<?> refused) {
        return new Page("web/refusal", refused, refused.why().status(), refused.problems());
    }
}

package org.multaqa.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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

    /** The page, or one that says why there is none. */
    public static Page shown(Outcome<Page> outcome) {
        return switch (outcome) {
            case Outcome.Done<Page>(Page page) -> page;
            case Outcome.Refused<Page> refused -> refusal(refused);
        };
    }

    /** To an address of what was done; refused, back to the page on which it was tried. */
    public static <T> Object after(
            Outcome<T> outcome, Function<T, String> address, Supplier<Page> tried) {
        return switch (outcome) {
            case Outcome.Done<T>(T done) -> "redirect:" + address.apply(done);
            case Outcome.Refused<T> refused -> again(tried, refused);
        };
    }

    /**
     * The page on which something was tried, with what is wrong; one that says only that where the
     * person may not see it or it is not there.
     */
    public static Page again(Supplier<Page> tried, Outcome.Refused<?> refused) {
        boolean sees =
                refused.why() != Outcome.Why.NOT_ALLOWED && refused.why() != Outcome.Why.NOT_FOUND;
        Page page = sees ? tried.get() : refusal(refused);
        return page.status() == 200 ? page.refused(refused) : page;
    }

    /** A page that says only why something was refused. */
    public static Page refusal(Outcome.Refused<?> refused) {
        return new Page("web/refusal", refused, refused.why().status(), refused.problems());
    }
}

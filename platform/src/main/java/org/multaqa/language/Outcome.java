package org.multaqa.language;

import java.util.List;
import java.util.function.Function;

/**
 * What became of a verb: done with a value, or refused for a reason that a person can act on. The
 * unexpected is an exception, never an outcome.
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done, nothing was changed, and this is why. */
    record Refused<T>(Why why, List<Problem> problems) implements Outcome<T> {
        /** The same refusal of a verb that would have given something else. */
        @SuppressWarnings("unchecked")
        public <U> Refused<U> as() {
            return (Refused<U>) this;
        }
    }

    /** The kinds of refusal; each has one HTTP status. */
    enum Why {
        INVALID(422),
        NOT_ALLOWED(403),
        NOT_FOUND(404),
        CONFLICT(409),
        EXPIRED(410),
        TOO_MANY(429);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Refused because of what was typed. */
    static <T> Outcome<T> invalid(List<Problem> problems) {
        return new Refused<>(Why.INVALID, List.copyOf(problems));
    }

    static <T> Outcome<T> invalid(Problem problem) {
        return new Refused<>(Why.INVALID, List.of(problem));
    }

    static <T> Outcome<T> refused(Why why, String key, Object... namesAndValues) {
        return new Refused<>(why, List.of(Problem.whole(key, namesAndValues)));
    }

    static <T> Outcome<T> notAllowed() {
        return refused(Why.NOT_ALLOWED, "language.not-allowed");
    }

    static <T> Outcome<T> notFound() {
        return refused(Why.NOT_FOUND, "language.not-found");
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /** The value, where a refusal would be a fault of the program (demo data, tests). */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T> refused -> throw new IllegalStateException(refused.toString());
        };
    }

    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Done<T>(T value) -> done(change.apply(value));
            case Refused<T> refused -> refused.as();
        };
    }

    default <U> Outcome<U> then(Function<? super T, Outcome<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T> refused -> refused.as();
        };
    }
}

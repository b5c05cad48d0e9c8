package org.multaqa.keyholder;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;

/** What a holder's operator can have done, and how the outcome is said to the operator. */
final class Desk {
    private final Books books;
    private final @Nullable Holder holder;
    private final @Nullable Ceremonies ceremonies;

    /** What can be asked; behind each what it takes. */
    enum Verb {
        /** Name, public key, size, allowance of a day or nothing. */
        ENROL,
        /** Name. */
        LEAVE,
        /** Nothing. */
        MEMBERS,
        /** Nothing. */
        HEAD,
        /** The check value of the group key. */
        DESTROY,
        /** The circle, the epoch, minutes to wait. */
        NEW_EPOCH,
        /** The circle, the invitation before, the dealers' numbers, minutes to wait. */
        HAND_OVER
    }

    /** A desk of a holder that is not running: books only. */
    static Desk ofBooks(Books books) {
        return new Desk(books, null, null);
    }

    /** A desk of a holder whose shares are open. */
    static Desk of(Holder holder, @Nullable Ceremonies ceremonies) {
        return new Desk(holder.books(), holder, ceremonies);
    }

    private Desk(Books books, @Nullable Holder holder, @Nullable Ceremonies ceremonies) {
        this.books = books;
        this.holder = holder;
        this.ceremonies = ceremonies;
    }

    /**
     * Does it and gives what is printed; what is refused is a {@link Refusal}.
     *
     * @param progress told in words how far long work has come
     */
    String does(Verb verb, List<String> with, Language language, Consumer<String> progress)
            throws InterruptedException {
        return switch (verb) {
            case ENROL -> enrol(with, language);
            case LEAVE -> say(language, "keyholder.left", "name", books.leave(with.get(0)).name());
            case MEMBERS -> members(language);
            case HEAD -> books.head();
            case DESTROY -> Objects.requireNonNull(holder).destroy(with.get(0));
            case NEW_EPOCH ->
                    ceremony(
                            CeremonyPlan.newEpoch(
                                    Circle.read(with.get(0), "--circle"), number(with.get(1))),
                            with.get(2),
                            language,
                            progress);
            case HAND_OVER ->
                    ceremony(
                            CeremonyPlan.handOver(
                                    Circle.read(with.get(0), "--circle"),
                                    Invitation.read(with.get(1), "--before").group(),
                                    dealers(with.get(2))),
                            with.get(3),
                            language,
                            progress);
        };
    }

    private String enrol(List<String> with, Language language) {
        byte[] key = MemberKey.publicKey(with.get(1));
        Integer aDay = with.get(3).isEmpty() ? null : Integer.valueOf(number(with.get(3)));
        Member member = books.enrol(key, with.get(0), number(with.get(2)), aDay);
        return say(
                language,
                "keyholder.enrolled",
                "name",
                member.name(),
                "size",
                member.size(),
                "day",
                member.aDay(),
                "year",
                member.aYear());
    }

    private String members(Language language) {
        String lines =
                books.standings().stream()
                        .map(s ->
                                say(
                                        language,
                                        s.member().left()
                                                ? "keyholder.member-gone"
                                                : "keyholder.member",
                                        "name",
                                        s.member().name(),
                                        "size",
                                        s.member().size(),
                                        "inday",
                                        s.used().inDay(),
                                        "day",
                                        s.member().aDay(),
                                        "inyear",
                                        s.used().inYear(),
                                        "year",
                                        s.member().aYear(),
                                        "key",
                                        s.member().key().substring(0, 8)))
                        .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? say(language, "keyholder.no-members") : lines;
    }

    private String ceremony(
            CeremonyPlan plan, String minutes, Language language, Consumer<String> progress)
            throws InterruptedException {
        if (ceremonies == null) {
            throw new Refusal("keyholder.ceremony-wants-running");
        }
        progress.accept(
                say(language, "keyholder.circle-check", "check", plan.circle().checkValue()));
        return ceremonies
                .run(
                        plan,
                        Duration.ofMinutes(Math.clamp(number(minutes), 1, 1_440)),
                        round ->
                                progress.accept(
                                        say(
                                                language,
                                                "keyholder.round",
                                                "round",
                                                Message.of(
                                                        "keyholder.round."
                                                                + round.name()
                                                                        .toLowerCase(
                                                                                java.util.Locale
                                                                                        .ROOT)))))
                .written();
    }

    private static Set<Integer> dealers(String text) {
        return Stream.of(text.split("[,\\s]+")).map(Desk::number).collect(Collectors.toSet());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Refusal("keyholder.no-number", "text", text);
        }
    }

    private static String say(Language language, String key, Object... namesAndValues) {
        return Texts.all().say(language, key, namesAndValues);
    }
}

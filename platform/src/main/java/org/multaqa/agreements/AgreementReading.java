package org.multaqa.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/** Agreements as far as a reader may see them. */
@Component
class AgreementReading {
    static final int LENGTH = 40;

    private final AgreementStore store;
    private final AgreementListStore lists;
    private final AgreementLedger ledger;

    AgreementReading(AgreementStore store, AgreementListStore lists, AgreementLedger ledger) {
        this.store = store;
        this.lists = lists;
        this.ledger = ledger;
    }

    /** A piece of a list, and the version behind which the next one begins. */
    record Piece(List<Agreement> versions, @Nullable String next) {}

    /** The reader's agreements of one kind; everybody's for those who keep watch. */
    Outcome<Piece> list(Actor reader, Show show, String after) {
        if (!reader.may(AgreementRight.READ)) {
            return Outcome.notAllowed();
        }
        UUID home = reader.organisation();
        UUID of = reader.mayAnywhere(AgreementRight.READ) ? null : home;
        Optional<Mark> mark = Mark.read(after);
        List<Agreement> found =
                lists.list(
                        show,
                        of,
                        home,
                        ledger.today(),
                        mark.map(Mark::agreement).orElse(null),
                        mark.map(Mark::number).orElse(0),
                        LENGTH + 1);
        boolean more = found.size() > LENGTH;
        List<Agreement> shown = more ? found.subList(0, LENGTH) : found;
        return Outcome.done(
                new Piece(
                        shown,
                        more ? shown.getLast().id() + "-" + shown.getLast().number() : null));
    }

    /** Where a list goes on: {@code <agreement>-<number>}. */
    private record Mark(UUID agreement, int number) {
        static Optional<Mark> read(String text) {
            int hyphen = text.lastIndexOf('-');
            try {
                return hyphen < 0
                        ? Optional.empty()
                        : Optional.of(
                                new Mark(
                                        UUID.fromString(text.substring(0, hyphen)),
                                        Integer.parseInt(text.substring(hyphen + 1))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** All versions that the reader may see, the latest first. */
    Outcome<List<Agreement>> versions(Actor reader, UUID id) {
        if (!reader.may(AgreementRight.READ)) {
            return Outcome.notAllowed();
        }
        List<Agreement> all = store.versions(id);
        if (all.isEmpty()) {
            return Outcome.notFound();
        }
        List<Agreement> seen = all.stream().filter(it -> sees(reader, it)).toList();
        return seen.isEmpty() ? Outcome.notAllowed() : Outcome.done(seen);
    }

    /** One version, the latest where no number is asked for. */
    Outcome<Agreement> version(Actor reader, UUID id, int number) {
        return versions(reader, id).then(all -> chosen(all, number));
    }

    static Outcome<Agreement> chosen(List<Agreement> all, int number) {
        return all.stream()
                .filter(it -> number == 0 || it.number() == number)
                .findFirst()
                .map(Outcome::done)
                .orElseGet(Outcome::notFound);
    }

    private static boolean sees(Actor reader, Agreement it) {
        UUID home = reader.organisation();
        if (it.state() == AgreementState.DRAFT) {
            return it.draftedBy().equals(home);
        }
        return reader.mayAnywhere(AgreementRight.READ)
                || it.draftedBy().equals(home)
                || it.party(home).isPresent();
    }

    /** The fixed text of a version; a draft has none yet. */
    Optional<AgreementStore.FixedText> text(Agreement it) {
        return store.text(it.id(), it.number());
    }
}

package org.multaqa.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.MergeMoves;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Words;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts pairs into the form in which people look at them. */
@Component
class DuplicateReading {
    private final KnownEntries known;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private final ObjectProvider<MergeMoves> moves;

    DuplicateReading(
            KnownEntries known,
            Organisations organisations,
            Gazetteer gazetteer,
            ObjectProvider<MergeMoves> moves) {
        this.known = known;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.moves = moves;
    }

    /** The pairs with both entries as they are, merged ones too. */
    List<PairView> views(List<Pair> pairs) {
        Map<UUID, Organisation> all = new HashMap<>();
        organisations
                .all(pairs.stream().flatMap(p -> Stream.of(p.one(), p.other())).distinct().toList())
                .forEach(o -> all.put(o.id(), o));
        List<PairView> views = new ArrayList<>();
        for (Pair pair : pairs) {
            Organisation one = all.get(pair.one());
            Organisation other = all.get(pair.other());
            if (one != null && other != null) {
                views.add(
                        new PairView(
                                pair,
                                one,
                                other,
                                place(one.homePlace()),
                                place(other.homePlace()),
                                reasons(pair)));
            }
        }
        return views;
    }

    private List<Message> reasons(Pair pair) {
        Optional<Entry> one = known.find(pair.one());
        Optional<Entry> other = known.find(pair.other());
        return one.isPresent() && other.isPresent()
                ? Likeness.of(one.get(), other.get()).reasons()
                : List.of();
    }

    /** The two field by field; the entry that says more is proposed to stay. */
    Comparison compare(Pair pair, @Nullable UUID keep, List<String> taken) {
        PairView view = views(List.of(pair)).getFirst();
        List<Comparison.Row> rows = new ArrayList<>();
        int more = 0;
        for (OrganisationField field : OrganisationField.values()) {
            Comparison.Side one = side(field, view.one());
            Comparison.Side other = side(field, view.other());
            if (!one.isEmpty() || !other.isEmpty()) {
                more += (one.isEmpty() ? -1 : 0) + (other.isEmpty() ? 1 : 0);
                rows.add(
                        new Comparison.Row(
                                field.key(),
                                "directory.field." + field.word(),
                                one,
                                other,
                                !one.equals(other)));
            }
        }
        boolean firstStays =
                more > 0
                        || (more == 0 && !view.one().createdAt().isAfter(view.other().createdAt()));
        UUID proposed = firstStays ? pair.one() : pair.other();
        boolean open = pair.state() == PairState.WAITING || pair.state() == PairState.LATER;
        return new Comparison(view, rows, moves(pair), keep == null ? proposed : keep, taken, open);
    }

    /** What either has besides its fields, and what follows to the one that stays. */
    private List<Comparison.Row> moves(Pair pair) {
        List<Comparison.Row> rows = new ArrayList<>();
        for (MergeMoves it : moves.orderedStream().toList()) {
            Comparison.Side one = said(it.of(pair.one()));
            Comparison.Side other = said(it.of(pair.other()));
            if (!one.isEmpty() || !other.isEmpty()) {
                rows.add(new Comparison.Row("", it.label(), one, other, false));
            }
        }
        return rows;
    }

    private static Comparison.Side said(@Nullable Message message) {
        return message == null
                ? new Comparison.Side("", "", List.of())
                : new Comparison.Side(
                        Texts.all().say(Language.ARABIC, message),
                        Texts.all().say(Language.ENGLISH, message),
                        List.of());
    }

    private Comparison.Side side(OrganisationField field, Organisation it) {
        return switch (field) {
            case KIND -> words(it.kind());
            case LEGAL_FORM -> words(it.legalForm());
            case SCOPE -> words(it.scope());
            case CLASSES -> words(it.classes().toArray(Enum<?>[]::new));
            case SECTORS -> words(it.sectors().toArray(Enum<?>[]::new));
            case HOME_PLACE -> place(it.homePlace());
            case TAKES_BANK_TRANSFERS -> yes(it.takesBankTransfers());
            case TAKES_MOBILE_MONEY -> yes(it.takesMobileMoney());
            default -> {
                String text = OrganisationForm.of(it).text(field);
                yield new Comparison.Side(text, text, List.of());
            }
        };
    }

    private static Comparison.Side yes(boolean said) {
        return new Comparison.Side("", "", said ? List.of("duplicates.yes") : List.of());
    }

    private static Comparison.Side words(@Nullable Enum<?>... values) {
        return new Comparison.Side(
                "",
                "",
                Stream.of(values).filter(Objects::nonNull).map(Words::key).sorted().toList());
    }

    private Comparison.Side place(@Nullable String code) {
        List<Place> path = code == null ? List.of() : gazetteer.path(code);
        return new Comparison.Side(
                said(path, Language.ARABIC, "، "), said(path, Language.ENGLISH, ", "), List.of());
    }

    private static String said(List<Place> path, Language language, String between) {
        return String.join(between, path.stream().map(p -> p.name(language)).distinct().toList());
    }
}

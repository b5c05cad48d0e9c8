package org.multaqa.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Message;
import org.multaqa.places.Place;
import org.multaqa.places.PlaceSection;
import org.springframework.stereotype.Component;

/** On the page of a place: who works there in the newest month, in which sectors. */
@Component
class HereSection implements PlaceSection {
    private static final int MOST = 10;

    private final HeldActivities held;
    private final Coverage coverage;
    private final ViewReader views;
    private final Organisations organisations;

    HereSection(
            HeldActivities held, Coverage coverage, ViewReader views, Organisations organisations) {
        this.held = held;
        this.coverage = coverage;
        this.views = views;
        this.organisations = organisations;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Part> of(Actor reader, Place place) {
        Held now = held.ready();
        if (now == null || now.months().isEmpty()) {
            return Optional.empty();
        }
        View view = views.readRows(Map.of("within", place.code())).view();
        Question question = coverage.question(now, reader, view);
        Map<Integer, BitSet> sectors = new TreeMap<>();
        MonthEntries entries = now.month(view.month());
        for (int entry = 0; entries != null && entry < entries.size(); entry++) {
            if (!question.passesOver(now.places(), entries.place(entry))
                    && question.counts(entries, entry)) {
                sectors.computeIfAbsent(entries.organisation(entry), o -> new BitSet())
                        .set(entries.sector(entry));
            }
        }
        HerePart here =
                new HerePart(
                        view,
                        sectors.size(),
                        named(now, sectors),
                        view.rows(null, Sectors.ALL),
                        Coverage.hasParts(place) ? view.around(place) : null);
        return Optional.of(
                new Part("activities", Message.of("coverage.here"), "coverage/here", here));
    }

    private List<HerePart.Working> named(Held now, Map<Integer, BitSet> sectors) {
        List<Integer> most =
                sectors.entrySet().stream()
                        .sorted((a, b) -> b.getValue().cardinality() - a.getValue().cardinality())
                        .limit(MOST)
                        .map(Map.Entry::getKey)
                        .toList();
        List<UUID> ids = most.stream().map(o -> now.numbers().organisations().key(o)).toList();
        Map<UUID, Organisation.Name> names = organisations.names(ids);
        List<HerePart.Working> working = new ArrayList<>();
        for (int i = 0; i < most.size(); i++) {
            Organisation.Name name = names.get(ids.get(i));
            BitSet of = sectors.get(most.get(i));
            if (name != null && of != null) {
                working.add(
                        new HerePart.Working(
                                ids.get(i), name, of.stream().mapToObj(Sectors::key).toList()));
            }
        }
        return working;
    }
}

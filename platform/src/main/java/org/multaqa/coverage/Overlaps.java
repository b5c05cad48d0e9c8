package org.multaqa.coverage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.activities.AidKinds;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.places.TypedPlaces;
import org.multaqa.profiles.Contact;
import org.multaqa.profiles.OrganisationContacts;
import org.springframework.stereotype.Service;

/** Says, while somebody plans, who else plans or does the same kind of aid there in that month. */
@Service
public class Overlaps {
    private static final int MOST = 12;
    private static final int PLACES = 60;

    private final HeldActivities held;
    private final AidKinds kinds;
    private final Gazetteer gazetteer;
    private final TypedPlaces typed;
    private final Organisations organisations;
    private final OrganisationContacts contacts;

    Overlaps(
            HeldActivities held,
            AidKinds kinds,
            Gazetteer gazetteer,
            TypedPlaces typed,
            Organisations organisations,
            OrganisationContacts contacts) {
        this.held = held;
        this.kinds = kinds;
        this.gazetteer = gazetteer;
        this.typed = typed;
        this.organisations = organisations;
        this.contacts = contacts;
    }

    /** How the place of another activity lies to the one asked about. */
    public enum Where {
        SAME,
        /** It lies in the place asked about. */
        WITHIN,
        /** It is said of a larger place, in which the one asked about lies. */
        AROUND
    }

    /** Another organisation at one place. */
    public record Other(
            UUID organisation,
            Organisation.@Nullable Name name,
            Place place,
            Where where,
            boolean planned,
            long people,
            List<Contact> contacts) {}

    /**
     * Who else does the same.
     *
     * @param kind of aid that the text means
     * @param others the nearest first, {@code MOST} at most
     * @param total how many organisations there are
     */
    public record Found(String kind, Place place, YearMonth month, List<Other> others, int total) {

        /** The address of all rows of the kind in the place and month. */
        public String link() {
            return "/coverage/rows?within="
                    + place.code()
                    + "&month="
                    + month
                    + "&kind="
                    + URLEncoder.encode(kind, StandardCharsets.UTF_8);
        }
    }

    /**
     * Who else plans or does the same in that month. Several places may be asked about at once,
     * parted by semicolons or commas; the answer names the first of them.
     *
     * @param organisation who plans, whose own activities are left out; null for the reader's
     */
    public Outcome<Found> find(
            Actor reader,
            String item,
            String places,
            YearMonth month,
            @Nullable UUID organisation) {
        List<Problem> problems = new ArrayList<>();
        List<Place> asked =
                typed.codes("place", places, PLACES, problems::add).stream()
                        .flatMap(code -> gazetteer.find(code).stream())
                        .toList();
        String kind = kinds.of(item);
        if (asked.isEmpty()) {
            return problems.isEmpty()
                    ? Outcome.invalid(
                            Problem.at("place", "coverage.place-unknown", "typed", places))
                    : Outcome.invalid(problems);
        }
        if (item.isBlank() || kind.equals("other:")) {
            return Outcome.invalid(Problem.at("item", "coverage.item-missing"));
        }
        UUID own = organisation == null ? reader.organisation() : organisation;
        Held now = held.now();
        Map<Key, Sum> sums = new LinkedHashMap<>();
        MonthEntries entries = now.month(month);
        int number = now.numbers().kinds().find(kind);
        if (entries != null && number >= 0) {
            for (Map.Entry<Integer, Where> there : around(now, asked).entrySet()) {
                collect(now, entries, there.getKey(), number, reader, own, there.getValue(), sums);
            }
        }
        List<Map.Entry<Key, Sum>> nearest =
                sums.entrySet().stream()
                        .sorted(
                                Comparator.comparing((Map.Entry<Key, Sum> e) -> e.getValue().where)
                                        .thenComparing(e -> -e.getValue().people))
                        .toList();
        int total =
                nearest.stream()
                        .map(e -> e.getKey().organisation())
                        .collect(Collectors.toSet())
                        .size();
        return Outcome.done(
                new Found(kind, asked.getFirst(), month, named(reader, nearest), total));
    }

    private record Key(UUID organisation, String place) {}

    private static final class Sum {
        private final Where where;
        private boolean planned = true;
        private long people;

        private Sum(Where where) {
            this.where = where;
        }
    }

    /** The places at which the same would be an overlap. */
    private Map<Integer, Where> around(Held now, List<Place> asked) {
        Map<Integer, Where> all = new LinkedHashMap<>();
        for (Place place : asked) {
            put(now, all, place, Where.SAME);
        }
        for (Place place : asked) {
            within(now, all, place);
            gazetteer.path(place.code()).forEach(p -> put(now, all, p, Where.AROUND));
        }
        return all;
    }

    private void within(Held now, Map<Integer, Where> all, Place place) {
        for (Place child : gazetteer.children(place.code())) {
            put(now, all, child, Where.WITHIN);
            within(now, all, child);
        }
    }

    private static void put(Held now, Map<Integer, Where> all, Place place, Where where) {
        int number = now.numbers().places().find(place.code());
        if (number > 0) {
            all.putIfAbsent(number, where);
        }
    }

    private static void collect(
            Held now,
            MonthEntries entries,
            int place,
            int kind,
            Actor reader,
            @Nullable UUID own,
            Where where,
            Map<Key, Sum> sums) {
        boolean members = reader.may(ActivityRight.READ_MEMBERS_ROWS);
        int self = now.numbers().organisations().find(own);
        for (int entry = entries.from(place, kind);
                entry < entries.size()
                        && entries.place(entry) == place
                        && entries.kind(entry) == kind;
                entry++) {
            boolean counts =
                    View.Stage.ALIVE.has(entries.statusNumber(entry))
                            && entries.organisation(entry) != self
                            && (members || !entries.isMembersOnly(entry));
            if (counts) {
                UUID organisation = now.numbers().organisations().key(entries.organisation(entry));
                Sum sum =
                        sums.computeIfAbsent(
                                new Key(organisation, now.numbers().places().key(place)),
                                k -> new Sum(where));
                sum.people += entries.reached(entry);
                sum.planned &= entries.statusNumber(entry) == Status.PLANNED.ordinal();
            }
        }
    }

    private List<Other> named(Actor reader, List<Map.Entry<Key, Sum>> nearest) {
        List<Map.Entry<Key, Sum>> shown = nearest.stream().limit(MOST).toList();
        Set<UUID> ids = new TreeSet<>();
        shown.forEach(e -> ids.add(e.getKey().organisation()));
        Map<UUID, Organisation.Name> names = organisations.names(ids);
        Map<UUID, List<Contact>> reached = contacts.of(reader, ids);
        List<Other> others = new ArrayList<>();
        for (Map.Entry<Key, Sum> e : shown) {
            UUID id = e.getKey().organisation();
            Optional<Place> place = gazetteer.find(e.getKey().place());
            if (place.isPresent()) {
                others.add(
                        new Other(
                                id,
                                names.get(id),
                                place.get(),
                                e.getValue().where,
                                e.getValue().planned,
                                e.getValue().people,
                                reached.getOrDefault(id, List.of())));
            }
        }
        return others;
    }
}

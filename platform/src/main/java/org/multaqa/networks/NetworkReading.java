package org.multaqa.networks;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Service;

/** Reads memberships for people: where one belongs, who belongs, what came and went. */
@Service
public class NetworkReading {
    private static final int MOST = 500;

    private final MembershipStore store;
    private final NestingStore nesting;
    private final MembershipRules rules;
    private final NestingPictures pictures;
    private final Networks networks;
    private final Organisations organisations;
    private final Clock clock;
    private final HeldMemberships held;

    NetworkReading(
            MembershipStore store,
            NestingStore nesting,
            MembershipRules rules,
            NestingPictures pictures,
            Networks networks,
            Organisations organisations,
            HeldMemberships held,
            Clock clock) {
        this.store = store;
        this.nesting = nesting;
        this.rules = rules;
        this.pictures = pictures;
        this.networks = networks;
        this.organisations = organisations;
        this.clock = clock;
        this.held = held;
    }

    /** A piece of a network's list, and how many there are in all and below it. */
    public record Members(
            List<Line> items, int total, int matching, int below, @Nullable String next) {}

    /** A coming or going of a network's history. */
    public record Turn(LocalDate day, boolean came, Line line) {}

    /** A piece of the history, the latest first, and where it goes on. */
    public record Turns(List<Turn> items, @Nullable String next) {}

    /** The day that was typed, today where nothing was. */
    Outcome<LocalDate> day(String typed) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = today();
        LocalDate day = MembershipForm.day("on", typed, today, today, problems);
        return day == null || !problems.isEmpty() ? Outcome.invalid(problems) : Outcome.done(day);
    }

    /** The id that was typed, if it is one. */
    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    LocalDate today() {
        return Dates.today(clock.instant());
    }

    /** Where an organisation belongs, as this reader may see it. */
    public Belonging of(Actor reader, Organisation organisation, LocalDate on) {
        boolean inside = rules.readsInside(reader, organisation.id());
        HeldMemberships.Belongs belongs = held.on(organisation.id(), on);
        List<Line> lines =
                lines(belongs.memberships(), Membership::network, on, inside, belongs.chains());
        Nesting nesting =
                organisation.kind().hasMembers() ? pictures.of(organisation.id(), on) : null;
        return new Belonging(
                Named.of(organisation),
                organisation.kind().hasMembers(),
                with(lines, Standing.MEMBER, Standing.COMING),
                readable(reader, with(lines, Standing.ASKED, Standing.INVITED)),
                past(reader, lines),
                nesting,
                inside,
                ways(reader, organisation),
                false);
    }

    private List<Line> past(Actor reader, List<Line> lines) {
        List<Line> past = new ArrayList<>(with(lines, Standing.ENDED));
        past.addAll(readable(reader, with(lines, Standing.REFUSED)));
        return past;
    }

    private List<Line> readable(Actor reader, List<Line> lines) {
        return lines.stream().filter(l -> rules.readsInside(reader, l.it())).toList();
    }

    private static List<Line> with(List<Line> lines, Standing... wanted) {
        Set<Standing> these = Set.of(wanted);
        return lines.stream().filter(l -> these.contains(l.standing())).toList();
    }

    /** How the reader may add a membership of this organisation; the usual way first. */
    public List<Way> ways(Actor reader, Organisation organisation) {
        if (!organisation.isActive()) {
            return List.of();
        }
        UUID home = reader.organisation();
        List<Way> ways = new ArrayList<>();
        for (Way way : List.of(Way.ENTER, Way.ASK, Way.INVITE)) {
            UUID network = home == null ? organisation.id() : home;
            if (!networks.may(reader, way, organisation.id(), network)) {
                continue;
            }
            boolean sensible =
                    way != Way.INVITE
                            || (home != null
                                    && !home.equals(organisation.id())
                                    && organisations
                                            .find(home)
                                            .filter(o -> o.kind().hasMembers())
                                            .isPresent());
            if (sensible) {
                ways.add(way);
            }
        }
        return ways;
    }

    /** The members on a day whose name or number has the text in it, by name. */
    public Members members(
            Organisation network, LocalDate on, String text, @Nullable UUID after, int limit) {
        List<Line> all =
                lines(store.members(network.id(), on), Membership::member, on, false, Map.of());
        String wanted = ArabicText.normalize(text);
        List<Line> matching =
                all.stream().filter(l -> matches(l, wanted)).sorted(byName()).toList();
        int from = 0;
        while (after != null && from < matching.size()) {
            if (matching.get(from++).other().id().equals(after)) {
                break;
            }
        }
        int to = Math.min(matching.size(), from + Math.clamp(limit, 1, MOST));
        List<Line> piece = matching.subList(Math.min(from, to), to);
        Set<UUID> below = new HashSet<>();
        nesting.downwards(network.id(), on).forEach(e -> below.add(e.member()));
        return new Members(
                piece,
                all.size(),
                matching.size(),
                below.size(),
                to < matching.size() ? piece.getLast().other().id().toString() : null);
    }

    /** All members on a day as they are printed: by number, then by name. */
    public List<Line> printed(Organisation network, LocalDate on) {
        return lines(store.members(network.id(), on), Membership::member, on, false, Map.of())
                .stream()
                .sorted(Comparator.comparingLong(NetworkReading::numeral).thenComparing(byName()))
                .toList();
    }

    /** What waits in a network for an answer of either side; for those who may know. */
    public List<Line> waiting(Actor reader, UUID network) {
        if (!rules.readsInside(reader, network)) {
            return List.of();
        }
        List<Membership> waiting =
                store.inNetwork(network).stream().filter(m -> m.state().waits()).toList();
        return lines(waiting, Membership::member, today(), true, Map.of());
    }

    /** What came and went in a network until today. */
    public Turns history(Actor reader, UUID network, int from, int limit) {
        boolean inside = rules.readsInside(reader, network);
        LocalDate today = today();
        List<Membership> known =
                store.inNetwork(network).stream()
                        .filter(m -> m.state() == MembershipState.MEMBER)
                        .toList();
        List<Turn> turns = new ArrayList<>();
        for (Line line : lines(known, Membership::member, today, inside, Map.of())) {
            LocalDate until = line.it().until();
            if (!line.it().since().isAfter(today) && !line.it().since().equals(until)) {
                turns.add(new Turn(line.it().since(), true, line));
                if (until != null && !until.isAfter(today)) {
                    turns.add(new Turn(until, false, line));
                }
            }
        }
        turns.sort(
                Comparator.comparing(Turn::day).reversed().thenComparing(t -> t.line().it().id()));
        int start = Math.clamp(from, 0, turns.size());
        int end = Math.min(turns.size(), start + Math.clamp(limit, 1, MOST));
        return new Turns(
                List.copyOf(turns.subList(start, end)),
                end < turns.size() ? String.valueOf(end) : null);
    }

    private static boolean matches(Line line, String wanted) {
        String number = line.it().number();
        return wanted.isEmpty()
                || ArabicText.normalize(line.other().ar()).contains(wanted)
                || ArabicText.normalize(Objects.requireNonNullElse(line.other().en(), ""))
                        .contains(wanted)
                || (number != null && ArabicText.normalize(number).equals(wanted));
    }

    private static Comparator<Line> byName() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("ar"));
        return Comparator.comparing((Line l) -> collator.getCollationKey(l.other().ar()))
                .thenComparing(l -> l.other().id());
    }

    private static long numeral(Line line) {
        String number = line.it().number();
        return number != null && number.matches("\\d{1,9}")
                ? Long.parseLong(number)
                : Long.MAX_VALUE;
    }

    /** The memberships with the names of their other sides; reasons only for those inside. */
    private List<Line> lines(
            List<Membership> memberships,
            java.util.function.Function<Membership, UUID> side,
            LocalDate on,
            boolean inside,
            Map<UUID, List<List<UUID>>> chains) {
        Set<UUID> ids =
                memberships.stream().map(side).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<UUID> named = new HashSet<>(ids);
        chains.values().forEach(c -> c.forEach(named::addAll));
        Map<UUID, Organisation.Name> names = organisations.names(named);
        return memberships.stream()
                .map(it ->
                        new Line(
                                inside ? it : it.ending(it.until(), null, null),
                                it.standing(on),
                                Named.of(side.apply(it), names),
                                chains.getOrDefault(it.network(), List.of()).stream()
                                        .map(c ->
                                                c.stream().map(id -> Named.of(id, names)).toList())
                                        .toList()))
                .toList();
    }
}

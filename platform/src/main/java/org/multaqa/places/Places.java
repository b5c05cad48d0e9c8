package org.multaqa.places;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Service;

/**
 * What the secretariat does to the gazetteer: gives an Arabic name to what lacks one, adds another
 * spelling or a place that is missing, closes one that is no more.
 */
@Service
public class Places {
    /** Kilometres that a new place may lie from all that is known around it. */
    private static final int FARTHEST = 50;

    private final PlaceStore store;
    private final PlaceChanges changes;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Places(PlaceStore store, PlaceChanges changes, Database db, Audit audit, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives a place the Arabic name that it lacks; one that has a name keeps it. */
    public Outcome<Place> nameInArabic(Actor by, String code, @Nullable String typed) {
        List<Problem> problems = new ArrayList<>();
        String name = PlaceForm.arabic("nameAr", typed, problems);
        return change(
                by,
                code,
                problems,
                row -> {
                    if (row.nameAr() != null && !row.nameAr().equals(name)) {
                        return Outcome.refused(
                                Outcome.Why.CONFLICT, "places.has-a-name", "name", row.nameAr());
                    }
                    store.nameInArabic(row.code(), name);
                    record(by, "places.place-named", row.code(), Map.of("nameAr", name));
                    return Outcome.done(present(row.code()));
                });
    }

    /** Adds another way in which a place is written, in either script. */
    public Outcome<Place> addSpelling(Actor by, String code, @Nullable String typed) {
        List<Problem> problems = new ArrayList<>();
        String spelling = PlaceForm.spelling(typed, problems);
        String language = PlaceForm.has(spelling, Character.UnicodeScript.ARABIC) ? "ar" : "en";
        return change(
                by,
                code,
                problems,
                row -> {
                    Spelling added = new Spelling(row.code(), language, spelling, true);
                    if (store.addSpelling(added, clock.instant(), by.person())) {
                        record(
                                by,
                                "places.spelling-added",
                                row.code(),
                                Map.of("spelling", spelling));
                    }
                    return Outcome.done(row.place());
                });
    }

    /** Takes away a spelling that was added here. */
    public Outcome<Place> removeSpelling(Actor by, String code, String spelling) {
        return change(
                by,
                code,
                List.of(),
                row -> {
                    if (!store.removeSpelling(row.code(), spelling)) {
                        return Outcome.notFound();
                    }
                    record(by, "places.spelling-removed", row.code(), Map.of("spelling", spelling));
                    return Outcome.done(row.place());
                });
    }

    /**
     * Adds a place that is missing: a community in a sub-district, a neighbourhood in a community.
     * Its code begins with X, so that it is never taken for one of the P-codes.
     */
    public Outcome<Place> add(Actor by, String parent, PlaceForm form) {
        List<Problem> problems = new ArrayList<>();
        PlaceForm.Read read = form.read(problems);
        return change(by, parent, problems, row -> addWithin(by, row, read));
    }

    private Outcome<Place> addWithin(Actor by, PlaceStore.Row parent, PlaceForm.Read read) {
        if (parent.level().compareTo(Level.SUB_DISTRICT) < 0
                || parent.level() == Level.NEIGHBOURHOOD) {
            return Outcome.invalid(Problem.at("parent", "places.nothing-to-add-here"));
        }
        String normal = ArabicText.normalize(read.nameAr());
        for (PlaceStore.Row sibling : store.within(parent.code())) {
            String name = Objects.requireNonNullElse(sibling.nameAr(), "");
            if (ArabicText.normalize(name).equals(normal)) {
                return Outcome.invalid(
                        Problem.at("nameAr", "places.there-already", "code", sibling.code()));
            }
        }
        if (read.latitude() != null && read.longitude() != null && !isNear(parent, read)) {
            return Outcome.invalid(Problem.at("latitude", "places.point-far", "most", FARTHEST));
        }
        Place added =
                new Place(
                        store.nextCode(),
                        parent.level().below(),
                        parent.code(),
                        read.nameAr(),
                        read.nameEn(),
                        Objects.requireNonNullElse(read.latitude(), parent.latitude()),
                        Objects.requireNonNullElse(read.longitude(), parent.longitude()),
                        read.latitude() == null);
        store.add(added, Dates.today(clock.instant()), by.person());
        record(
                by,
                "places.place-added",
                added.code(),
                Map.of("parent", parent.code(), "nameAr", read.nameAr()));
        return Outcome.done(added);
    }

    /** A point that shapes areas must lie near to what it is said to lie in. */
    private boolean isNear(PlaceStore.Row parent, PlaceForm.Read read) {
        double north = Objects.requireNonNull(read.latitude());
        double east = Objects.requireNonNull(read.longitude());
        return Stream.concat(Stream.of(parent), store.within(parent.code()).stream())
                .anyMatch(row ->
                        Plane.distance(row.latitude(), row.longitude(), north, east) <= FARTHEST);
    }

    /**
     * Closes a community or neighbourhood that is no more and has nothing within it; its code leads
     * to {@code successor}, where one is given, from then on.
     */
    public Outcome<Place> close(Actor by, String code, @Nullable String successor) {
        String asked = successor == null ? "" : successor.strip();
        return change(
                by,
                code,
                List.of(),
                row -> {
                    Optional<PlaceStore.Row> next = open(asked);
                    if (!asked.isEmpty()
                            && (next.isEmpty() || next.get().code().equals(row.code()))) {
                        return Outcome.invalid(
                                Problem.at("successor", "places.code-unknown", "typed", asked));
                    }
                    boolean holds = !store.within(row.code()).isEmpty();
                    if (holds || row.level().compareTo(Level.COMMUNITY) < 0) {
                        return Outcome.refused(Outcome.Why.CONFLICT, "places.not-empty");
                    }
                    store.close(row.code(), Dates.today(clock.instant()));
                    next.ifPresent(n -> store.cross(row.code(), n.code()));
                    record(by, "places.place-closed", row.code(), Map.of("successor", asked));
                    return Outcome.done(row.place());
                });
    }

    /** Opens a closed place again. */
    public Outcome<Place> reopen(Actor by, String code) {
        if (!by.mayAnywhere(PlaceRight.KEEP_PLACES)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            changes.count();
            Optional<PlaceStore.Row> row = store.place(plain(code));
            if (row.isEmpty() || row.get().validTo() == null) {
                return Outcome.notFound();
            }
            if (row.get().parent() != null && open(row.get().parent()).isEmpty()) {
                return Outcome.refused(Outcome.Why.CONFLICT, "places.parent-closed");
            }
            store.close(row.get().code(), null);
            store.uncross(row.get().code());
            record(by, "places.place-reopened", row.get().code(), Map.of());
            return Outcome.done(row.get().place());
        });
    }

    /** What every change has in common: the right, the place, the problems, the count. */
    private Outcome<Place> change(
            Actor by,
            String code,
            List<Problem> problems,
            Function<PlaceStore.Row, Outcome<Place>> change) {
        if (!by.mayAnywhere(PlaceRight.KEEP_PLACES)) {
            return Outcome.notAllowed();
        }
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        return db.inTransaction(() -> {
            changes.count();
            return open(code).map(change).orElseGet(Outcome::notFound);
        });
    }

    private Optional<PlaceStore.Row> open(String code) {
        return code.isEmpty()
                ? Optional.empty()
                : store.place(plain(code)).filter(row -> row.validTo() == null);
    }

    private Place present(String code) {
        return store.place(code).orElseThrow().place();
    }

    private static String plain(String code) {
        return ArabicText.digits(code).strip().toUpperCase(java.util.Locale.ROOT);
    }

    private void record(Actor by, String what, String code, Map<String, String> details) {
        audit.record(by, what, "place", code, null, details);
    }
}

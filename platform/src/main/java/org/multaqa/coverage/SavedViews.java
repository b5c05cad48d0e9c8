package org.multaqa.coverage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Secrets;
import org.multaqa.activities.ActivityRight;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** Views that are kept under a name, given to others, and subscribed to. */
@Service
public class SavedViews {
    private static final int LONGEST = 120;
    private static final int LONGEST_QUERY = 1_000;
    private static final int MOST = 100;

    private final SavedViewStore store;
    private final ViewReader views;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    SavedViews(SavedViewStore store, ViewReader views, Database db, Audit audit, Clock clock) {
        this.store = store;
        this.views = views;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a view under a name.
     *
     * @param address what stands behind the path of the page
     * @param oneMonth whether its month is kept too; else it shows the newest at any time
     */
    public Outcome<SavedView> save(
            Actor by, String typed, String address, Shared shared, boolean oneMonth) {
        UUID person = by.person();
        UUID organisation = by.organisation();
        if (person == null || organisation == null || !by.may(CoverageRight.KEEP_VIEWS)) {
            return Outcome.notAllowed();
        }
        if (shared == Shared.MEMBERS && !by.may(CoverageRight.SHARE_WITH_MEMBERS, organisation)) {
            return Outcome.notAllowed();
        }
        String name = typed.strip();
        if (name.isEmpty()) {
            return Outcome.invalid(Problem.at("name", "coverage.name-missing"));
        }
        if (name.length() > LONGEST) {
            return Outcome.invalid(Problem.at("name", "coverage.name-long", "longest", LONGEST));
        }
        String query = views.read(texts(address)).view().lasting(!oneMonth).query();
        if (query.length() > LONGEST_QUERY) {
            return Outcome.invalid(Problem.whole("coverage.view-long"));
        }
        return db.inTransaction(() -> {
            if (store.count(person) >= MOST) {
                return Outcome.refused(
                        Outcome.Why.CONFLICT, "coverage.views-too-many", "most", MOST);
            }
            SavedView made =
                    new SavedView(
                            Ids.next(),
                            name,
                            query,
                            person,
                            organisation,
                            shared,
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
            store.insert(made);
            record(by, "coverage.view-kept", made);
            return Outcome.done(made);
        });
    }

    /** The views that this reader sees, by name. */
    public List<SavedView> all(Actor reader) {
        return reader.person() == null
                ? List.of()
                : store.seen(reader.person(), reader.organisation(), isMember(reader));
    }

    /** A view, if this reader sees it. */
    public Outcome<SavedView> find(Actor reader, UUID id) {
        Optional<SavedView> found = store.find(id);
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        return sees(reader, found.get()) ? Outcome.done(found.get()) : Outcome.notAllowed();
    }

    /** Takes a view away, with all subscriptions to it. */
    public Outcome<SavedView> remove(Actor by, UUID id) {
        return db.inTransaction(() ->
                find(by, id)
                        .then(view -> {
                            if (!mayRemove(by, view)) {
                                return Outcome.notAllowed();
                            }
                            store.delete(id);
                            record(by, "coverage.view-removed", view);
                            return Outcome.done(view);
                        }));
    }

    /** Whether somebody may take a view away. */
    public boolean mayRemove(Actor by, SavedView view) {
        return view.person().equals(by.person()) || by.mayAnywhere(CoverageRight.TIDY_VIEWS);
    }

    /** Asks for a monthly letter about a view. Refuses one of a single month. */
    public Outcome<SavedView> subscribe(Actor by, UUID id) {
        UUID person = by.person();
        UUID organisation = by.organisation();
        if (person == null || organisation == null) {
            return Outcome.notAllowed();
        }
        return find(by, id)
                .then(view -> {
                    if (view.isOfOneMonth()) {
                        return Outcome.refused(Outcome.Why.CONFLICT, "coverage.view-one-month");
                    }
                    db.doInTransaction(() -> {
                        store.subscribe(id, person, organisation, Secrets.newCode());
                        record(by, "coverage.view-subscribed", view);
                    });
                    return Outcome.done(view);
                });
    }

    /** Asks for no more letters about a view. */
    public Outcome<SavedView> unsubscribe(Actor by, UUID id) {
        UUID person = by.person();
        if (person == null) {
            return Outcome.notAllowed();
        }
        return find(by, id)
                .map(view -> {
                    db.doInTransaction(() -> {
                        store.unsubscribe(id, person);
                        record(by, "coverage.view-unsubscribed", view);
                    });
                    return view;
                });
    }

    /** The view of which a letter with this code tells. */
    public Outcome<SavedView> ofLetter(String code) {
        return store.subscription(code)
                .flatMap(subscription -> store.find(subscription.viewId()))
                .map(Outcome::done)
                .orElseGet(SavedViews::gone);
    }

    /** Ends a subscription by the link of a letter, without signing in. */
    public Outcome<SavedView> endByLetter(String code) {
        return db.inTransaction(() -> {
            Optional<SavedViewStore.Subscription> subscription = store.subscription(code);
            Optional<SavedView> view = subscription.flatMap(s -> store.find(s.viewId()));
            if (subscription.isEmpty() || view.isEmpty()) {
                return gone();
            }
            store.unsubscribe(view.get().id(), subscription.get().person());
            record(Actor.PROGRAM, "coverage.view-unsubscribed", view.get());
            return Outcome.done(view.get());
        });
    }

    /** The views to which somebody is subscribed. */
    public Set<UUID> subscribed(@Nullable UUID person) {
        return person == null ? Set.of() : Set.copyOf(store.subscribed(person));
    }

    static boolean sees(Actor reader, SavedView view) {
        return switch (view.shared()) {
            case PERSON -> view.person().equals(reader.person());
            case ORGANISATION ->
                    view.person().equals(reader.person())
                            || view.organisation().equals(reader.organisation());
            case MEMBERS -> view.person().equals(reader.person()) || isMember(reader);
        };
    }

    private static boolean isMember(Actor reader) {
        return reader.may(ActivityRight.READ_MEMBERS_ROWS);
    }

    /** The texts of an address that was kept. */
    static Map<String, String> texts(String query) {
        Map<String, String> texts = new HashMap<>();
        for (String pair : query.replaceFirst("^\\?", "").split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                texts.put(
                        pair.substring(0, at),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static Outcome<SavedView> gone() {
        return Outcome.refused(Outcome.Why.EXPIRED, "coverage.letter-link-gone");
    }

    private void record(Actor by, String verb, SavedView view) {
        audit.record(
                by,
                verb,
                "coverage-view",
                view.id(),
                view.organisation(),
                Map.of("shared", View.word(view.shared())));
    }
}

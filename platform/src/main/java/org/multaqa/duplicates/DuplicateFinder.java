package org.multaqa.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Remembering;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.LikelyTwins;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;

/**
 * Looks for pairs among whatever changed since the last look, up to the whole register: before the
 * list is shown, and once a night.
 */
@Component
class DuplicateFinder implements Duty, LikelyTwins, Remembering {
    private static final int TWINS = 10;

    private final KnownEntries known;
    private final DuplicateStore store;
    private final DirectoryChanges changes;
    private final Organisations organisations;
    private final Database db;
    private final Clock clock;
    private volatile long done = -1;

    DuplicateFinder(
            KnownEntries known,
            DuplicateStore store,
            DirectoryChanges changes,
            Organisations organisations,
            Database db,
            Clock clock) {
        this.known = known;
        this.store = store;
        this.changes = changes;
        this.organisations = organisations;
        this.db = db;
        this.clock = clock;
    }

    /** Looks at what changed, if anything did. */
    void catchUp() {
        if (changes.number() == done) {
            return;
        }
        done =
                db.inTransaction(() -> {
                    long looked = store.looked();
                    DirectoryChanges.News news = changes.since(looked);
                    if (news.number() != looked) {
                        Map<List<Object>, DuplicateStore.FoundPair> found = new LinkedHashMap<>();
                        for (KnownEntries.Twins twins : known.twinsOf(news.organisations())) {
                            for (KnownEntries.Found twin : twins.found()) {
                                DuplicateStore.FoundPair pair = pair(twins.entry(), twin);
                                found.put(List.of(pair.one(), pair.other()), pair);
                            }
                        }
                        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
                        store.found(new ArrayList<>(found.values()), news.number(), at);
                        store.dropOthers(news.organisations(), news.number());
                        store.looked(news.number());
                    }
                    return news.number();
                });
    }

    /** Writes two entries as a pair, whether they look alike or not. */
    void name(Organisation first, Organisation second, Instant at) {
        Entry one = known.entryOf(first);
        Entry other = known.entryOf(second);
        store.named(pair(one, new KnownEntries.Found(other, Likeness.score(one, other))), at);
    }

    private static DuplicateStore.FoundPair pair(Entry entry, KnownEntries.Found twin) {
        boolean inOrder = Entries.before(entry.id(), twin.entry().id());
        Entry one = inOrder ? entry : twin.entry();
        Entry other = inOrder ? twin.entry() : entry;
        return new DuplicateStore.FoundPair(
                one.id(),
                other.id(),
                twin.score(),
                one.fingerprint() + " / " + other.fingerprint());
    }

    @Override
    public List<Twin> of(String nameAr, @Nullable String nameEn, @Nullable String homePlace) {
        List<KnownEntries.Likely> likely = known.twinsOf(nameAr, nameEn, homePlace);
        List<Organisation> there =
                organisations.all(likely.stream().map(KnownEntries.Likely::id).toList());
        return likely.stream()
                .filter(l -> there.stream().anyMatch(o -> o.id().equals(l.id()) && o.isActive()))
                .limit(TWINS)
                .map(l -> new Twin(l.id(), l.likeness().score(), l.likeness().reasons()))
                .toList();
    }

    @Override
    public Round round() {
        return new TwinRound(known);
    }

    @Override
    public String name() {
        return "duplicates-look";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 30);
    }

    @Override
    public void perform(Instant now) {
        catchUp();
    }

    @Override
    public void forget() {
        done = -1;
    }
}

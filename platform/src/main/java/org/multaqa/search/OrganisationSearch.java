package org.multaqa.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Remembering;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Service;

/**
 * Finds active organisations. All of them are held in memory; what changed in the register is read
 * anew with the next question, and everything when a day begins, since standings may have changed
 * with it, or when the places were changed.
 */
@Service
public class OrganisationSearch implements Remembering {
    /** Above this many changes everything is read anew. */
    private static final int MANY = 1_000;

    private final Organisations organisations;
    private final DirectoryChanges changes;
    private final ListedReader reader;
    private final Gazetteer gazetteer;
    private final Meanings meanings;
    private final Clock clock;
    private volatile @Nullable Index index;

    OrganisationSearch(
            Organisations organisations,
            DirectoryChanges changes,
            ListedReader reader,
            Gazetteer gazetteer,
            Meanings meanings,
            Clock clock) {
        this.organisations = organisations;
        this.changes = changes;
        this.reader = reader;
        this.gazetteer = gazetteer;
        this.meanings = meanings;
        this.clock = clock;
    }

    /** Up to {@code limit} organisations of a selection, behind the cursor of an earlier page. */
    public Found find(Selection selection, @Nullable String after, int limit) {
        Index now = current();
        Ranking ranking = Ranking.of(now, selection, clock.instant(), meanings);
        long from =
                Optional.ofNullable(after)
                        .flatMap(Cursor::read)
                        .map(c -> Ranking.key(c.grade(), now.behind(c.normal(), c.id()) - 1))
                        .orElse(-1L);
        long[] keys = ranking.page(from, limit + 1);
        List<Listed> items = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, keys.length); i++) {
            items.add(ranking.entry(keys[i]).listed());
        }
        String next = keys.length > limit ? cursor(ranking, keys[limit - 1]) : null;
        return new Found(
                items,
                ranking.fitting(),
                ranking.meant(),
                ranking.alike(),
                ranking.meaning(),
                next);
    }

    /** Everything of a selection in its order. */
    public List<Listed> all(Selection selection) {
        Ranking ranking = Ranking.of(current(), selection, clock.instant(), meanings);
        return Arrays.stream(ranking.sorted())
                .mapToObj(key -> ranking.entry(key).listed())
                .toList();
    }

    /** What the directory holds, in numbers. */
    public Figures figures() {
        return current().figures();
    }

    /** Whether licences are known here, so that lists can show them and be filtered by them. */
    public boolean knowsLicences() {
        return reader.knowsLicences();
    }

    @Override
    public void forget() {
        index = null;
    }

    private static String cursor(Ranking ranking, long key) {
        Entry entry = ranking.entry(key);
        return new Cursor(Ranking.grade(key), entry.normal(), entry.listed().id()).written();
    }

    private Index current() {
        long number = changes.number();
        LocalDate today = Dates.today(clock.instant());
        Index now = index;
        long places = gazetteer.number();
        if (now == null || now.number() != number || !now.holds(today, places)) {
            now = renewed(number, today, places);
        }
        return now;
    }

    private synchronized Index renewed(long number, LocalDate today, long places) {
        Index before = index;
        if (before == null || !before.holds(today, places)) {
            return keep(everything(today, places));
        }
        if (before.number() == number) {
            return before;
        }
        DirectoryChanges.News news = changes.since(before.number());
        return keep(
                news.organisations().size() > MANY
                        ? everything(today, places)
                        : changed(before, news, today));
    }

    private Index keep(Index renewed) {
        index = renewed;
        return renewed;
    }

    private Index everything(LocalDate today, long places) {
        // The number first: what is changed while the rows are read is read again next time.
        long number = changes.since(Long.MAX_VALUE).number();
        ListedReader.Reading reading = reader.all(today);
        List<Entry> entries = new ArrayList<>();
        organisations.each(it -> {
            if (it.isActive()) {
                entries.add(reading.read(it));
            }
        });
        return new Index(number, today, places, entries, null);
    }

    private Index changed(Index before, DirectoryChanges.News news, LocalDate today) {
        ListedReader.Reading reading = reader.each(today);
        List<Entry> anew =
                organisations.all(news.organisations()).stream()
                        .filter(Organisation::isActive)
                        .map(reading::read)
                        .toList();
        return before.with(news.number(), new HashSet<>(news.organisations()), anew);
    }
}

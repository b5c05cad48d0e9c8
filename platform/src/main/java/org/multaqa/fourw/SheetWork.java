package org.multaqa.fourw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.multaqa.activities.FactRules;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.imports.LongWork;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/** Takes sheets through long work, each time by reading its file anew. */
@Component
class SheetWork {
    /** Files that are no larger are done while the page waits. */
    private static final long AT_ONCE = 1 << 19;

    private static final int BEAT_EVERY = 1_000;

    private final SheetStore sheets;
    private final FilePartStore files;
    private final LineStore lines;
    private final SheetWords words;
    private final FactRules rules;
    private final PlaceNames places;
    private final Organisations organisations;
    private final LongWork work;
    private final Clock clock;

    SheetWork(
            SheetStore sheets,
            FilePartStore files,
            LineStore lines,
            SheetWords words,
            FactRules rules,
            PlaceNames places,
            Organisations organisations,
            LongWork work,
            Clock clock) {
        this.sheets = sheets;
        this.files = files;
        this.lines = lines;
        this.words = words;
        this.rules = rules;
        this.places = places;
        this.organisations = organisations;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Takes a sheet through a piece of work.
     *
     * @param from where it must stand; it goes back to where it stood if the work comes to nothing
     * @param during how it stands meanwhile
     * @param after where it stands after the work
     * @param here whether to wait for the end however long the file is
     * @param task the work, given the file
     */
    Outcome<Sheet> take(
            Sheet sheet,
            Set<SheetState> from,
            SheetState during,
            SheetState after,
            boolean here,
            BiConsumer<Path, LongWork.Steps> task) {
        Instant now = now();
        SheetState stood =
                sheet.isBrokenOff(now)
                        ? sheet.state() == SheetState.CHECKING
                                ? SheetState.MAPPING
                                : SheetState.CHECKED
                        : sheet.state();
        if (!from.contains(stood)
                || sheet.fileDeletedAt() != null
                || !sheets.move(sheet.id(), Set.of(sheet.state()), during, now)) {
            return Outcome.refused(Outcome.Why.CONFLICT, "fourw.not-now");
        }
        Path file = files.fetch(sheet.id());
        boolean small = file.toFile().length() <= AT_ONCE;
        work.take(
                sheet.id(),
                here || small,
                steps -> {
                    try {
                        task.accept(file, steps);
                        sheets.end(sheet.id(), during, after, null);
                    } finally {
                        delete(file);
                    }
                },
                trouble -> sheets.end(sheet.id(), during, stood, trouble),
                rows -> sheets.beat(sheet.id(), rows, now()));
        return Outcome.done(sheets.find(sheet.id()).orElseThrow());
    }

    /** Waits for the work on a sheet that runs in this program, if any does. */
    void await(Sheet sheet) {
        work.await(sheet.id());
    }

    /** Opens a reading of a sheet; one that cannot be read any more breaks the work off. */
    SheetReading open(Sheet sheet, Path file, List<Long> standing) {
        Organisation organisation = organisations.find(sheet.organisation()).orElseThrow();
        Reporter reporter = Reporter.of(organisation, sheet.yearMonth());
        RowReading reading =
                new RowReading(words, rules, places, reporter, sheet.header(), sheet.verbatim());
        return taken(
                SheetReading.open(
                        file, sheet.header(), reading, lines.corrections(sheet.id()), standing));
    }

    /** The next row of a reading; a file that is broken further down breaks the work off. */
    static Optional<SheetReading.Step> next(SheetReading reading) {
        return taken(reading.next());
    }

    /** Tells how far the work is, now and then. */
    static void beat(LongWork.Steps steps, int rows) {
        if (rows % BEAT_EVERY == 0) {
            steps.done(rows);
        }
    }

    private static <T> T taken(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                    throw new LongWork.Refused(refused.problems().getFirst().message());
        };
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

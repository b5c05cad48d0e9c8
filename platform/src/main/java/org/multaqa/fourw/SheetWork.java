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
import org.multaqa.imports.FileState;
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
     * Looks at the rows of a sheet or stores them, see {@link LongWork#take}.
     *
     * @param here whether to wait for the end however long the file is
     * @param task the work, given the file
     */
    Outcome<Sheet> take(
            Sheet sheet,
            FileState during,
            FileState after,
            boolean here,
            BiConsumer<Path, LongWork.Steps> task) {
        if (!sheet.isHeaderKnown()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "fourw.header-missing");
        }
        if (sheet.fileDeletedAt() != null) {
            return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
        }
        return work.take(
                sheets,
                sheet,
                Set.of(FileState.MAPPING, FileState.CHECKED),
                during,
                after,
                here || files.size(sheet.id()) <= AT_ONCE,
                steps -> {
                    Path file = files.fetch(sheet.id());
                    try {
                        task.accept(file, steps);
                    } finally {
                        delete(file);
                    }
                });
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

package org.multaqa.intake;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.LikelyTwins;
import org.multaqa.directory.Organisations;
import org.multaqa.imports.FileState;
import org.multaqa.imports.LongWork;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.places.Gazetteer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at every row of a batch and writes what it comes to; nothing else is changed by it. */
@Component
class Checking {
    private static final int TOGETHER = 1_000;

    private final RowStore rows;
    private final Organisations organisations;
    private final ObjectProvider<LikelyTwins> twins;
    private final Gazetteer gazetteer;
    private final Comparing comparing;
    private final BatchStore batches;
    private final LongWork work;
    private final Clock clock;

    Checking(
            RowStore rows,
            Organisations organisations,
            ObjectProvider<LikelyTwins> twins,
            Gazetteer gazetteer,
            Comparing comparing,
            BatchStore batches,
            LongWork work,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.twins = twins;
        this.gazetteer = gazetteer;
        this.comparing = comparing;
        this.batches = batches;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A reader of the batch's rows that knows the directory as it is now. A register's rows have
     * likely ones sought when they are compared.
     */
    RowReader reader(Batch batch) {
        KnownOrganisations known = new KnownOrganisations(organisations, gazetteer);
        LikelyTwins likely = batch.kind() == BatchKind.MEMBERS ? twins.getIfAvailable() : null;
        return new RowReader(
                batch.columns(),
                organisations,
                known,
                new TwinWatch(likely == null ? null : likely.round(), known),
                gazetteer,
                Dates.today(clock.instant()));
    }

    /** Checks the batch; with {@code here} the caller waits for the end. */
    Outcome<Batch> check(Actor by, Batch batch, boolean here) {
        return work.take(
                batches,
                batch,
                Set.of(FileState.MAPPING, FileState.CHECKED),
                FileState.CHECKING,
                FileState.CHECKED,
                here || batch.isShort(),
                steps -> look(batch, steps));
    }

    private void look(Batch batch, LongWork.Steps steps) {
        RowReader reader = reader(batch);
        int done = 0;
        int last = 0;
        while (true) {
            List<BatchRow> page = rows.after(batch.id(), last, TOGETHER);
            if (page.isEmpty()) {
                break;
            }
            List<Reading> readings = page.stream().map(reader::read).toList();
            rows.judged(batch.id(), readings);
            last = page.getLast().number();
            done += page.size();
            steps.done(done);
        }
        if (batch.kind() == BatchKind.REGISTER) {
            comparing.compare(batch, reader(batch));
        }
    }
}

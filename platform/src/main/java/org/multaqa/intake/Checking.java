package org.multaqa.intake;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/** Looks at every row of a batch and writes what it comes to; nothing else is changed by it. */
@Component
class Checking {
    private static final int TOGETHER = 1_000;

    private final RowStore rows;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private final Comparing comparing;
    private final Work work;
    private final Clock clock;

    Checking(
            RowStore rows,
            Organisations organisations,
            Gazetteer gazetteer,
            Comparing comparing,
            Work work,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.comparing = comparing;
        this.work = work;
        this.clock = clock;
    }

    /** A reader of the batch's rows that knows the directory as it is now. */
    RowReader reader(Batch batch) {
        return new RowReader(
                batch.columns(),
                organisations,
                new KnownOrganisations(organisations, gazetteer),
                gazetteer,
                Dates.today(clock.instant()));
    }

    /** Checks the batch; with {@code here} the caller waits for the end. */
    Outcome<Batch> check(Actor by, Batch batch, boolean here) {
        return work.take(
                batch,
                Set.of(BatchState.MAPPING, BatchState.CHECKED),
                BatchState.CHECKING,
                here,
                steps -> {
                    look(batch, steps);
                    return BatchState.CHECKED;
                });
    }

    private void look(Batch batch, Work.Steps steps) {
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

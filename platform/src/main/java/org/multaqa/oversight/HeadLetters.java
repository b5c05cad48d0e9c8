package org.multaqa.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Head;
import org.multaqa.database.Database;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.mail.Letters;
import org.springframework.stereotype.Service;

/**
 * Sends the head of the trail to every member's managers once a month: what many keep, nobody can
 * rewrite unseen. A machine that was off on the first sends it when it is on again.
 */
@Service
public class HeadLetters implements Duty {
    private final HeadLetterStore store;
    private final Audit audit;
    private final People people;
    private final Letters letters;
    private final Database db;

    HeadLetters(HeadLetterStore store, Audit audit, People people, Letters letters, Database db) {
        this.store = store;
        this.audit = audit;
        this.people = people;
        this.letters = letters;
        this.db = db;
    }

    @Override
    public String name() {
        return "trail-head-letters";
    }

    @Override
    public void perform(Instant now) {
        LocalDate month = Dates.today(now).withDayOfMonth(1);
        // All letters of a month carry one head, also those that a power cut has put off.
        Head head = store.headOf(month).orElseGet(() -> fixHead(month, now));
        for (UUID organisation : people.managedOrganisations()) {
            // Noted before it is sent: nobody gets it twice, and one letter at most is lost.
            if (db.inTransaction(() -> store.claim(month, organisation, now))) {
                people.managersOf(organisation).forEach(manager -> send(manager, month, head));
            }
        }
    }

    private Head fixHead(LocalDate month, Instant now) {
        return db.inTransaction(() -> {
            Head head = audit.head();
            store.fix(month, head, now);
            audit.record(
                    Actor.PROGRAM,
                    "oversight.head-sent",
                    "trail-head",
                    month,
                    null,
                    Map.of("number", head.number()));
            return store.headOf(month).orElseThrow();
        });
    }

    private void send(Person manager, LocalDate month, Head head) {
        String said = Dates.month(manager.letters(), java.time.YearMonth.from(month));
        letters.send(
                manager.email(),
                manager.letters(),
                Message.of("oversight.head-letter-subject", "month", said),
                Message.of(
                        "oversight.head-letter",
                        "name",
                        manager.name(),
                        "month",
                        said,
                        "count",
                        head.number(),
                        "head",
                        head.written()));
    }
}

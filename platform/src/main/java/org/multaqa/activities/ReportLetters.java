package org.multaqa.activities;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.mail.Letters;
import org.multaqa.mail.SiteAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Letters to the managers of an organisation about its reports. */
@Component
class ReportLetters {
    private final ReportStore store;
    private final Organisations organisations;
    private final People people;
    private final Letters letters;
    private final SiteAddress site;

    ReportLetters(
            ReportStore store,
            Organisations organisations,
            People people,
            Letters letters,
            SiteAddress site) {
        this.store = store;
        this.organisations = organisations;
        this.people = people;
        this.letters = letters;
        this.site = site;
    }

    /** That a report is due soon, or late. */
    void remind(Report report, boolean late) {
        write(report, late ? "activities.letter-late" : "activities.letter-due");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(ReportMoved moved) {
        String about =
                switch (moved.move()) {
                    case SEND_BACK -> "activities.letter-sent-back";
                    case REOPEN -> "activities.letter-reopened";
                    case SUBMIT, TAKE_BACK, ACCEPT -> "";
                };
        if (!about.isEmpty()) {
            store.find(moved.organisation(), moved.month())
                    .ifPresent(report -> write(report, about));
        }
    }

    private void write(Report report, String about) {
        Organisation organisation = organisations.find(report.organisation()).orElse(null);
        if (organisation == null || !organisation.isActive()) {
            return;
        }
        for (Person person : people.managersOf(organisation.id())) {
            Language language = person.letters();
            Map<String, Object> arguments = new HashMap<>();
            arguments.put("month", Dates.month(language, report.month()));
            arguments.put(
                    "organisation", language.choose(organisation.nameAr(), organisation.nameEn()));
            arguments.put("day", report.due() == null ? "" : Dates.day(language, report.due()));
            arguments.put("note", Objects.requireNonNullElse(report.note(), ""));
            arguments.put("link", site.address() + ReportLinks.of(report));
            letters.send(
                    person.email(),
                    language,
                    new Message(about + ".subject", arguments),
                    new Message(about + ".body", arguments));
        }
    }
}

package org.multaqa.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.LicenceStandings;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.mail.Letters;
import org.springframework.stereotype.Component;

/**
 * What time alone does to licences: letters 60, 30 and 7 days before the end and once after it, and
 * word to the register when a standing has changed overnight. Days that were missed are made up for
 * by one letter, the most pressing.
 */
@Component
class LicenceExpiry implements Duty {
    private static final List<Integer> DAYS_BEFORE = List.of(60, 30, 7);

    /** The letter after the end; older ends came with an import and are news to nobody. */
    private static final int ENDED = -1;

    private static final int NEWS_FOR = 30;

    private final Licences licences;
    private final NoticeStore notices;
    private final LicenceStandings standings;
    private final Organisations organisations;
    private final People people;
    private final Letters letters;
    private final Database db;
    private final Audit audit;

    LicenceExpiry(
            Licences licences,
            NoticeStore notices,
            LicenceStandings standings,
            Organisations organisations,
            People people,
            Letters letters,
            Database db,
            Audit audit) {
        this.licences = licences;
        this.notices = notices;
        this.standings = standings;
        this.organisations = organisations;
        this.people = people;
        this.letters = letters;
        this.db = db;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "licences-expire";
    }

    @Override
    public void perform(Instant now) {
        LocalDate today = Dates.today(now);
        db.doInTransaction(() -> noteChanges(today));
        for (Series series : licences.all()) {
            Standing standing = series.on(today);
            boolean ends =
                    standing.standing() == LicenceStanding.EXPIRING
                            || standing.standing() == LicenceStanding.EXPIRED;
            if (ends && standing.until() != null && standing.licence() != null) {
                remind(series, standing.licence(), standing.until(), today, now);
            }
        }
    }

    private void noteChanges(LocalDate today) {
        Map<UUID, LicenceStanding> before = new HashMap<>();
        notices.seen().forEach(s -> before.put(s.organisation(), s.standing()));
        standings
                .all(today)
                .forEach((organisation, standing) -> {
                    LicenceStanding was = before.get(organisation);
                    if (standing == was) {
                        return;
                    }
                    notices.see(organisation, standing, today);
                    organisations.touched(List.of(organisation));
                    if (was != null && standing == LicenceStanding.EXPIRED) {
                        audit.record(
                                Actor.PROGRAM,
                                "licences.expired",
                                "organisation",
                                organisation,
                                organisation,
                                Map.of("day", today.toString()));
                    }
                });
    }

    private void remind(
            Series series, Licence licence, LocalDate until, LocalDate today, Instant now) {
        long left = ChronoUnit.DAYS.between(today, until);
        if (left < -NEWS_FOR) {
            return;
        }
        List<Integer> due = new ArrayList<>(DAYS_BEFORE.stream().filter(d -> left <= d).toList());
        if (left < 0) {
            due.add(ENDED);
        }
        // Noted first: a letter lost to a power cut is better than the same one every morning.
        boolean pressing =
                db.inTransaction(() -> {
                    boolean last = false;
                    for (int days : due) {
                        last = notices.note(licence.id(), until, days, now);
                    }
                    return last;
                });
        Organisation organisation = organisations.find(series.organisation()).orElse(null);
        if (pressing && organisation != null && organisation.isActive()) {
            people.managersOf(organisation.id())
                    .forEach(person -> write(person, organisation, licence, until, left));
        }
    }

    private void write(
            Person person, Organisation organisation, Licence licence, LocalDate until, long left) {
        Language language = person.letters();
        Message name =
                Message.of(
                        "accounts.letter-name",
                        "name",
                        language.choose(organisation.nameAr(), organisation.nameEn()));
        Message kind = Message.of("licences.kind." + LicenceForm.word(licence.kind()));
        String about = left < 0 ? "licences.letter-ended" : "licences.letter-ends";
        letters.send(
                person.email(),
                language,
                Message.of(about + ".subject", "organisation", name),
                Message.of(
                        about + ".body",
                        "organisation",
                        name,
                        "kind",
                        kind,
                        "number",
                        licence.number(),
                        "day",
                        Dates.day(language, until),
                        "days",
                        Math.abs(left)));
    }
}

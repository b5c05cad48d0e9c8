package org.multaqa.profiles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Secrets;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.directory.Confirmations;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.mail.Letters;
import org.multaqa.mail.SiteAddress;
import org.springframework.stereotype.Service;

/**
 * Asks organisations by letter whether everything is still correct, and takes the answer by the
 * link in it, which works once and for thirty days without signing in.
 */
@Service
class Asking {
    static final Duration LINK_HOLDS = Duration.ofDays(30);

    private final AskingStore store;
    private final Organisations organisations;
    private final Confirmations confirmations;
    private final People people;
    private final Letters letters;
    private final SiteAddress site;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Asking(
            AskingStore store,
            Organisations organisations,
            Confirmations confirmations,
            People people,
            Letters letters,
            SiteAddress site,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.confirmations = confirmations;
        this.people = people;
        this.letters = letters;
        this.site = site;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks every organisation whose profile is ageing and that was not asked for half a year. */
    void askAll(Instant now) {
        Instant before = now.minus(Freshness.ASKED_AFTER);
        Set<UUID> asked = store.askedAfter(before);
        List<Organisation> ageing = new ArrayList<>();
        organisations.each(it -> {
            boolean old = Freshness.of(it, now) != Freshness.FRESH;
            if (it.isActive() && old && !asked.contains(it.id())) {
                ageing.add(it);
            }
        });
        ageing.forEach(it -> ask(it, before, now));
        store.forgetLinksBefore(before);
    }

    private void ask(Organisation it, Instant before, Instant now) {
        List<Person> managers = people.managersOf(it.id());
        if (managers.isEmpty()) {
            return;
        }
        Map<Person, String> codes = new LinkedHashMap<>();
        managers.forEach(person -> codes.put(person, Secrets.newCode()));
        boolean first =
                db.inTransaction(() -> {
                    if (!store.ask(it.id(), before, now)) {
                        return false;
                    }
                    codes.forEach((person, code) ->
                            store.addLink(
                                    Secrets.hash(code),
                                    it.id(),
                                    person.id(),
                                    now.plus(LINK_HOLDS)));
                    audit.record(
                            Actor.PROGRAM,
                            "profiles.confirmation-asked",
                            "organisation",
                            it.id(),
                            it.id(),
                            Map.of());
                    return true;
                });
        if (first) {
            codes.forEach((person, code) -> send(it, person, code));
        }
    }

    private void send(Organisation it, Person person, String code) {
        Language language = person.letters();
        String name = language.choose(it.nameAr(), it.nameEn());
        letters.send(
                person.email(),
                language,
                Message.of("profiles.letter-subject", "organisation", name),
                Message.of(
                        "profiles.letter-body",
                        "organisation",
                        name,
                        "person",
                        person.name(),
                        "link",
                        site.address() + "/confirm/" + code));
    }

    /** The organisation that a link's letter asks about, while the link works. */
    Outcome<Organisation> asked(String code) {
        return link(code)
                .flatMap(link -> organisations.find(link.organisationId()))
                .filter(Organisation::isActive)
                .<Outcome<Organisation>>map(Outcome::done)
                .orElseGet(Asking::gone);
    }

    /** Confirms by a link, on behalf of the person to whom the letter went. */
    Outcome<Organisation> confirm(String code) {
        return db.inTransaction(() -> {
            Optional<AskingStore.Link> link = link(code);
            if (link.isEmpty()) {
                return gone();
            }
            UUID organisation = link.get().organisationId();
            Actor by = people.actor(link.get().person(), organisation, "letter");
            if (!by.may(DirectoryRight.CONFIRM_PROFILE, organisation)
                    || !store.use(Secrets.hash(code), clock.instant())) {
                return gone();
            }
            return confirmations.confirm(by, organisation);
        });
    }

    private Optional<AskingStore.Link> link(String code) {
        return store.link(Secrets.hash(code), clock.instant());
    }

    private static Outcome<Organisation> gone() {
        return Outcome.refused(Outcome.Why.EXPIRED, "profiles.link-gone");
    }
}

package org.multaqa.profiles;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** Enters organisations from a form that may be sent twice by an impatient hand or a slow line. */
@Service
class Registrations {
    private final RegistrationStore store;
    private final Organisations organisations;
    private final TwinQuestion twins;
    private final Database db;
    private final Clock clock;

    Registrations(
            RegistrationStore store,
            Organisations organisations,
            TwinQuestion twins,
            Database db,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.twins = twins;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Registers once for a token, however often the form comes; gives the one organisation. One
     * that is likely there already is refused unless it is to be registered {@code allTheSame}.
     */
    Outcome<Organisation> register(
            Actor by, UUID token, OrganisationForm form, boolean allTheSame) {
        if (!by.mayAnywhere(DirectoryRight.REGISTER)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            if (!store.take(token, clock.instant())) {
                UUID made = store.organisation(token);
                Optional<Organisation> there =
                        made == null
                                ? Optional.empty()
                                : organisations.all(List.of(made)).stream().findFirst();
                if (there.isPresent()) {
                    return Outcome.done(there.get());
                }
            }
            Outcome<Organisation> outcome = register(by, form, allTheSame);
            switch (outcome) {
                case Outcome.Done<Organisation>(Organisation it) ->
                        store.registered(token, it.id());
                case Outcome.Refused<Organisation> refused -> store.giveBack(token);
            }
            return outcome;
        });
    }

    /**
     * Registers without a token, for a program that has keys of its own against sending twice; asks
     * about one that is likely there already in the same way.
     */
    Outcome<Organisation> register(Actor by, OrganisationForm form, boolean allTheSame) {
        if (!by.mayAnywhere(DirectoryRight.REGISTER)) {
            return Outcome.notAllowed();
        }
        return allTheSame || twins.of(form).isEmpty()
                ? organisations.register(by, form)
                : Outcome.refused(Outcome.Why.CONFLICT, "profiles.likely-there");
    }
}

package org.multaqa.directory;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Change requests as if the union had verified the field. */
@Component
public final class ChangeRequestSamples implements PermissionSamples {
    private final ChangeRequestStore store;
    private final Organisations organisations;
    private final Database db;
    private final Clock clock;

    ChangeRequestSamples(
            ChangeRequestStore store, Organisations organisations, Database db, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.db = db;
        this.clock = clock;
    }

    /** Asks for another text of a field; a former wish for the same field is withdrawn. */
    public ChangeRequest ask(Actor by, UUID organisation, OrganisationField field, String text) {
        Organisation was = organisations.find(organisation).orElseThrow();
        ChangeRequest request =
                new ChangeRequest(
                        Ids.next(),
                        organisation,
                        field.key(),
                        OrganisationForm.of(was).text(field),
                        text,
                        ChangeState.WAITING,
                        by.person(),
                        clock.instant(),
                        null,
                        null,
                        null,
                        null);
        return db.inTransaction(() -> {
            store.withdrawWaiting(organisation, field.key(), by.person(), clock.instant());
            store.insert(request);
            return store.find(request.id()).orElseThrow();
        });
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "change-request",
                union ->
                        ask(
                                        union.actor(Who.OWN_MANAGER),
                                        union.yasmin(),
                                        OrganisationField.SHORT_NAME,
                                        "ياسمين")
                                .id()
                                .toString());
    }
}

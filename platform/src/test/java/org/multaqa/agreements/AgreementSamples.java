package org.multaqa.agreements;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.database.Ids;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Agreements that سلمى of الياسمين writes and عمر of الزيتون signs with her. */
@Component
final class AgreementSamples implements PermissionSamples {
    private final Drafts drafts;
    private final Signatures signatures;
    private final Organisations organisations;

    AgreementSamples(Drafts drafts, Signatures signatures, Organisations organisations) {
        this.drafts = drafts;
        this.signatures = signatures;
        this.organisations = organisations;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "agreement-draft",
                union -> draft(union).id().toString(),
                "agreement-proposed",
                union -> proposed(union).id().toString(),
                "agreement-live",
                union -> live(union).id().toString());
    }

    Agreement draft(SampleUnion union) {
        AgreementForm form = AgreementForms.winter("جمعية الزيتون");
        return drafts.draft(salma(union), union.yasmin(), form).orThrow();
    }

    Agreement proposed(SampleUnion union) {
        return drafts.propose(salma(union), draft(union).id()).orThrow();
    }

    Agreement live(SampleUnion union) {
        Agreement it = proposed(union);
        sign(salma(union), it);
        return sign(union.actor(Who.OTHER_MANAGER), it);
    }

    Agreement sign(Actor by, Agreement it) {
        return signatures.sign(by, it.id(), requireNonNull(it.hash())).orThrow();
    }

    private static Actor salma(SampleUnion union) {
        return union.actor(Who.OWN_MANAGER);
    }

    /** The manager of another charity, which is registered for it. */
    Actor managerOf(String name) {
        OrganisationForm form = OrganisationForm.named(OrganisationKind.ASSOCIATION, name, null);
        UUID organisation = organisations.register(Actor.PROGRAM, form).orThrow().id();
        return new Actor(Ids.next(), organisation, EnumSet.of(Role.MANAGER), "page");
    }

    static UUID home(Actor manager) {
        return requireNonNull(manager.organisation());
    }
}

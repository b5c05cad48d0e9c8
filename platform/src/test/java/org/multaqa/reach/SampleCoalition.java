package org.multaqa.reach;

import java.time.LocalDate;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.networks.Capacity;
import org.multaqa.networks.MembershipForm;
import org.multaqa.networks.Networks;
import org.multaqa.networks.Way;
import org.springframework.stereotype.Component;

/** A network to which الياسمين and الزيتون belong. */
@Component
final class SampleCoalition {
    private final Organisations organisations;
    private final Networks networks;
    private final SampleUnion union;

    SampleCoalition(Organisations organisations, Networks networks, SampleUnion union) {
        this.organisations = organisations;
        this.networks = networks;
        this.union = union;
    }

    UUID withBoth() {
        OrganisationForm form =
                OrganisationForm.named(OrganisationKind.NETWORK, "شبكة الضفتين", null);
        UUID network = organisations.register(Actor.PROGRAM, form).orThrow().id();
        for (UUID member : new UUID[] {union.yasmin(), union.zaytoun()}) {
            networks.propose(
                            Actor.PROGRAM,
                            Way.ENTER,
                            member,
                            network,
                            MembershipForm.of(Capacity.FULL_MEMBER, LocalDate.of(2025, 1, 1), null))
                    .orThrow();
        }
        return network;
    }
}

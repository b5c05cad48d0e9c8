package org.multaqa.networks;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Networks, and memberships of the charity الياسمين in each a new one. */
@Component
final class NetworkSamples implements PermissionSamples {
    private final Networks networks;
    private final Organisations organisations;

    NetworkSamples(Networks networks, Organisations organisations) {
        this.networks = networks;
        this.organisations = organisations;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "network",
                union -> network().toString(),
                "asked",
                union -> propose(union.actor(Who.OWN_MANAGER), Way.ASK, union),
                "offered",
                union -> propose(Actor.PROGRAM, Way.INVITE, union),
                "in-force",
                union -> propose(Actor.PROGRAM, Way.ENTER, union));
    }

    private String propose(Actor by, Way way, SampleUnion union) {
        MembershipForm form =
                MembershipForm.of(Capacity.FULL_MEMBER, LocalDate.of(2025, 1, 1), null);
        return networks.propose(by, way, union.yasmin(), network(), form).orThrow().id().toString();
    }

    private UUID network() {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.NETWORK, "شبكة للتجربة", null))
                .orThrow()
                .id();
    }
}

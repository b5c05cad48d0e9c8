package org.multaqa.accounts;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Invitations, tokens and roles of the charity الياسمين. */
@Component
final class AccountSamples implements PermissionSamples {
    private final Invitations invitations;
    private final Tokens tokens;
    private final People people;

    AccountSamples(Invitations invitations, Tokens tokens, People people) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "organisation",
                union -> union.yasmin().toString(),
                "invitation",
                union ->
                        invitations
                                .invite(
                                        union.actor(Who.OWN_MANAGER),
                                        UUID.randomUUID() + "@example.org",
                                        union.yasmin(),
                                        Role.CLERK,
                                        "http://127.0.0.1")
                                .orThrow()
                                .id()
                                .toString(),
                "token",
                union ->
                        tokens.create(
                                        union.actor(Who.OWN_MANAGER),
                                        union.yasmin(),
                                        Role.CLERK,
                                        "حاسوب المكتب",
                                        Duration.ofDays(30))
                                .orThrow()
                                .token()
                                .id()
                                .toString(),
                "membership",
                union -> {
                    Person guest =
                            people.addOrFind(
                                            Actor.PROGRAM,
                                            "ضيفة",
                                            UUID.randomUUID() + "@example.org",
                                            "ar")
                                    .orThrow();
                    return people.grant(Actor.PROGRAM, guest.id(), union.yasmin(), Role.CLERK)
                            .id()
                            .toString();
                });
    }
}

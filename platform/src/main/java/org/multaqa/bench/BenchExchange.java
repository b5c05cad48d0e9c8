package org.multaqa.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.agreements.AgreementForm;
import org.multaqa.agreements.Drafts;
import org.multaqa.agreements.Signatures;
import org.multaqa.directory.Organisation;
import org.multaqa.exchange.Epochs;
import org.multaqa.keyholder.Invitation;
import org.multaqa.language.Dates;
import org.springframework.stereotype.Service;

/** Makes a throwaway installation the hub of an exchange between two of its members. */
@Service
public class BenchExchange {
    private final Epochs epochs;
    private final Drafts drafts;
    private final Signatures signatures;
    private final Tokens tokens;
    private final People people;
    private final Clock clock;

    BenchExchange(
            Epochs epochs,
            Drafts drafts,
            Signatures signatures,
            Tokens tokens,
            People people,
            Clock clock) {
        this.epochs = epochs;
        this.drafts = drafts;
        this.signatures = signatures;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param tokens one for each of the members, in their order
     */
    public record Made(UUID agreement, List<String> tokens) {}

    /** Opens the epoch and lets two members agree on checks about food. */
    public Made open(Invitation invitation, List<Organisation> two) {
        epochs.open(Actor.COMMAND, invitation).orThrow();
        List<Actor> managers = new ArrayList<>();
        List<String> secrets = new ArrayList<>();
        for (Organisation member : two) {
            UUID person =
                    people.addOrFind(
                                    Actor.PROGRAM,
                                    "سلمى",
                                    "manager-" + managers.size() + "@example.org",
                                    "ar")
                            .orThrow()
                            .id();
            people.grant(Actor.PROGRAM, person, member.id(), Role.MANAGER);
            managers.add(people.actor(person, member.id(), "page"));
            secrets.add(
                    tokens.create(
                                    Actor.COMMAND,
                                    member.id(),
                                    Role.CLERK,
                                    "bench",
                                    Duration.ofDays(30))
                            .orThrow()
                            .secret());
        }
        UUID first = two.getFirst().id();
        UUID id = drafts.draft(managers.getFirst(), first, form(two)).orThrow().id();
        String hash =
                Objects.requireNonNull(drafts.propose(managers.getFirst(), id).orThrow().hash());
        managers.forEach(manager -> signatures.sign(manager, id, hash).orThrow());
        return new Made(id, secrets);
    }

    private AgreementForm form(List<Organisation> parties) {
        LocalDate today = Dates.today(clock.instant());
        String ids = String.join("\n", parties.stream().map(p -> p.id().toString()).toList());
        return new AgreementForm(
                Map.of(
                        "title", List.of("قياس"),
                        "purpose", List.of("قياس التبادل"),
                        "parties", List.of(ids),
                        "uses", List.of("check"),
                        "kinds", List.of("food"),
                        "fields", List.of(),
                        "from", List.of(today.toString()),
                        "until", List.of(today.plusDays(300).toString()),
                        "retention", List.of("6")));
    }
}

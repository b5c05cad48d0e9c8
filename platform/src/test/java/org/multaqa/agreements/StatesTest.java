package org.multaqa.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Refusal;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** Random sequences of everything that parties and days do, and what must hold after each. */
@WorkspaceTest
@DisplayName("The states of an agreement")
class StatesTest {
    private static final int SEQUENCES = 25;
    private static final int ACTS = 45;
    private static final Set<AgreementState> FINAL =
            EnumSet.complementOf(EnumSet.copyOf(AgreementState.OPEN));

    @Autowired private Agreements agreements;
    @Autowired private Drafts drafts;
    @Autowired private Signatures signatures;
    @Autowired private AgreementStore store;
    @Autowired private AgreementDays days;
    @Autowired private AgreementSamples samples;
    @Autowired private AdjustableClock clock;

    /** What is known of one agreement from what its parties did, and not from its rows. */
    private static final class Seen {
        final Map<Integer, AgreementState> states = new HashMap<>();
        final Map<Integer, String> hashes = new HashMap<>();
        final Map<Integer, Set<UUID>> signed = new HashMap<>();
        final Map<Integer, Set<UUID>> left = new HashMap<>();
        int done;
    }

    @Test
    @DisplayName("keep to what was signed, whatever the parties do in whatever order")
    void keepToWhatWasSigned() {
        long seed = 20261203;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Actor> managers = new ArrayList<>();
        for (String name : List.of("المروج", "البيادر", "الينابيع", "السواقي")) {
            managers.add(samples.managerOf("جمعية " + name + " الخضراء"));
        }
        int live = 0;
        int done = 0;
        for (int i = 0; i < SEQUENCES; i++) {
            Seen seen = new Seen();
            UUID id = begin(managers, random);
            for (int act = 0; act < ACTS && !store.versions(id).isEmpty(); act++) {
                act(id, managers, seen, random);
                live += check(id, managers, seen) ? 1 : 0;
            }
            done += seen.done;
        }
        assertThat(done).as("acts that were done").isGreaterThan(SEQUENCES * ACTS / 8);
        assertThat(live).as("moments at which something was allowed").isGreaterThan(SEQUENCES);
    }

    private UUID begin(List<Actor> managers, SplittableRandom random) {
        clock.set(AdjustableClock.START.plus(Duration.ofDays(random.nextInt(0, 40))));
        String[] others =
                managers.subList(1, random.nextInt(2, 5)).stream()
                        .map(m -> AgreementSamples.home(m).toString())
                        .toArray(String[]::new);
        Actor first = managers.getFirst();
        AgreementForm form = AgreementForms.winter(others);
        return drafts.draft(first, AgreementSamples.home(first), form).orThrow().id();
    }

    private void act(UUID id, List<Actor> managers, Seen seen, SplittableRandom random) {
        Actor by = managers.get(random.nextInt(managers.size()));
        UUID home = AgreementSamples.home(by);
        Agreement latest = store.versions(id).getFirst();
        Outcome<Agreement> outcome =
                switch (random.nextInt(20)) {
                    case 0, 1, 2, 3, 4, 5 -> sign(by, latest, seen);
                    case 6, 7, 8 -> propose(latest, managers);
                    case 9, 10 -> drafts.change(by, home, id);
                    case 11, 12 -> leave(by, id, seen);
                    case 13 -> signatures.decline(by, id, "ليس الآن");
                    case 14 -> drafts.withdraw(by, id);
                    case 15, 16 -> revise(writer(latest, managers), latest, random);
                    case 17 -> latest.number() > 1 ? drafts.discard(by, id) : Outcome.notAllowed();
                    case 18 -> {
                        days.perform(clock.instant());
                        yield Outcome.notFound();
                    }
                    default -> {
                        clock.advance(Duration.ofDays(random.nextInt(1, 30)));
                        yield Outcome.notFound();
                    }
                };
        seen.done += outcome.isDone() ? 1 : 0;
    }

    private Outcome<Agreement> sign(Actor by, Agreement it, Seen seen) {
        String hash = it.hash() == null ? "" : it.hash();
        Outcome<Agreement> outcome = signatures.sign(by, it.id(), hash);
        if (outcome.isDone()) {
            seen.signed
                    .computeIfAbsent(it.number(), n -> new HashSet<>())
                    .add(AgreementSamples.home(by));
        }
        return outcome;
    }

    private Outcome<Agreement> propose(Agreement it, List<Actor> managers) {
        return drafts.propose(writer(it, managers), it.id());
    }

    private static Actor writer(Agreement it, List<Actor> managers) {
        return managers.stream()
                .filter(m -> it.draftedBy().equals(m.organisation()))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Agreement> leave(Actor by, UUID id, Seen seen) {
        Set<Integer> bound = new HashSet<>();
        store.versions(id).stream()
                .filter(v -> v.binds(by.organisation()))
                .forEach(v -> bound.add(v.number()));
        Outcome<Agreement> outcome = signatures.leave(by, id);
        if (outcome.isDone()) {
            bound.forEach(number ->
                    seen.left
                            .computeIfAbsent(number, n -> new HashSet<>())
                            .add(AgreementSamples.home(by)));
        }
        return outcome;
    }

    private Outcome<Agreement> revise(Actor by, Agreement it, SplittableRandom random) {
        LocalDate from = today().plusDays(random.nextInt(-5, 25));
        List<String> parties = it.terms().parties().stream().map(UUID::toString).toList();
        AgreementForm form =
                AgreementForm.of(it.terms(), parties, "")
                        .with("from", from.toString())
                        .with("until", from.plusDays(random.nextInt(30, 200)).toString());
        return drafts.revise(by, it.id(), it.edits(), form);
    }

    /** What must hold, whether or not anything is allowed; gives whether it is. */
    private boolean check(UUID id, List<Actor> managers, Seen seen) {
        List<Agreement> versions = store.versions(id);
        long open =
                versions.stream()
                        .filter(v ->
                                v.state() == AgreementState.DRAFT
                                        || v.state() == AgreementState.PROPOSED)
                        .count();
        assertThat(open).as("versions that are written or wait").isLessThanOrEqualTo(1);
        for (Agreement it : versions) {
            if (it.hash() != null) {
                assertThat(it.hash())
                        .isEqualTo(seen.hashes.computeIfAbsent(it.number(), n -> it.hash()));
            }
            AgreementState before = seen.states.put(it.number(), it.state());
            assertThat(before == null || !FINAL.contains(before) || before == it.state())
                    .as(before + " became " + it.state())
                    .isTrue();
            assertThat(it.state() == AgreementState.PROPOSED && it.missing().isEmpty())
                    .as("signed by all and still waiting")
                    .isFalse();
        }
        seen.states.keySet().removeIf(n -> versions.stream().noneMatch(v -> v.number() == n));
        boolean any = false;
        for (Actor manager : managers) {
            any |= checkAllowed(id, AgreementSamples.home(manager), versions, seen);
        }
        return any;
    }

    private boolean checkAllowed(UUID id, UUID home, List<Agreement> versions, Seen seen) {
        boolean allowed;
        try {
            LiveAgreement live = agreements.require(id, home, HelpKind.FOOD, Use.CHECK);
            assertThat(live.parties()).hasSizeGreaterThanOrEqualTo(2);
            allowed = true;
        } catch (Refusal refusal) {
            allowed = false;
        }
        assertThat(allowed).isEqualTo(expected(home, versions, seen));
        assertThat(agreements.liveOf(home).stream().anyMatch(l -> l.id().equals(id)))
                .isEqualTo(allowed);
        return allowed;
    }

    /** By the acts alone: the last version that all signed and that has begun decides. */
    private boolean expected(UUID home, List<Agreement> versions, Seen seen) {
        for (Agreement it : versions) {
            Set<UUID> signed = seen.signed.getOrDefault(it.number(), Set.of());
            boolean concluded =
                    it.hash() != null
                            && signed.containsAll(it.terms().parties())
                            && !today().isBefore(it.terms().from());
            if (concluded) {
                Set<UUID> staying = new HashSet<>(it.terms().parties());
                staying.removeAll(seen.left.getOrDefault(it.number(), Set.of()));
                return staying.contains(home)
                        && staying.size() >= 2
                        && !today().isAfter(it.terms().until());
            }
        }
        return false;
    }

    private LocalDate today() {
        return Dates.today(clock.instant());
    }
}

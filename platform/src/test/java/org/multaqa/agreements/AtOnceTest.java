package org.multaqa.agreements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.EntryFilter;
import org.multaqa.database.Database;
import org.multaqa.database.Refusal;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("At the same instant")
class AtOnceTest {
    private static final int PARTIES = 12;
    private static final int ROUNDS = 20;

    @Autowired private Agreements agreements;
    @Autowired private Drafts drafts;
    @Autowired private Signatures signatures;
    @Autowired private AgreementStore store;
    @Autowired private AgreementSamples samples;
    @Autowired private Audit audit;
    @Autowired private Database db;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName("twelve managers sign, each with a double click: it is concluded once")
    void signedAtOnce() throws Exception {
        List<Actor> managers = new ArrayList<>();
        for (int i = 0; i < PARTIES; i++) {
            managers.add(samples.managerOf("جمعية الروابي رقم " + i));
        }
        Agreement it = proposed(managers);
        List<Callable<Outcome<Agreement>>> clicks = new ArrayList<>();
        for (Actor manager : managers) {
            clicks.add(() -> signatures.sign(manager, it.id(), requireNonNull(it.hash())));
            clicks.add(() -> signatures.sign(manager, it.id(), requireNonNull(it.hash())));
        }
        all(clicks);
        Agreement signed = store.versions(it.id()).getFirst();
        assertThat(signed.state()).isEqualTo(AgreementState.SIGNED);
        assertThat(signed.missing()).isEmpty();
        UUID one = AgreementSamples.home(managers.getFirst());
        assertThat(entries("agreements.concluded", one)).isOne();
        assertThat(entries("agreements.signed", one)).isEqualTo(PARTIES);
        assertThat(agreements.liveOf(one)).hasSize(1);
    }

    @Test
    @DisplayName("one signs as the last and the other takes it back: one of the two, never both")
    void signedAndWithdrawn() throws Exception {
        Actor salma = union.actor(Who.OWN_MANAGER);
        Actor omar = union.actor(Who.OTHER_MANAGER);
        for (int round = 0; round < ROUNDS; round++) {
            Agreement it = samples.proposed(union);
            samples.sign(salma, it);
            List<Outcome<Agreement>> outcomes =
                    all(
                            List.of(
                                    () -> signatures.sign(omar, it.id(), requireNonNull(it.hash())),
                                    () -> drafts.withdraw(salma, it.id())));
            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(store.versions(it.id()).getFirst().state())
                    .isEqualTo(
                            outcomes.getFirst().isDone()
                                    ? AgreementState.SIGNED
                                    : AgreementState.WITHDRAWN);
        }
    }

    @Test
    @DisplayName("one leaves while another act under it goes on: it waits for that act to end")
    void leavingWaits() throws Exception {
        Agreement it = samples.live(union);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Outcome<Agreement>> leaving =
                    db.inTransaction(() -> {
                        agreements.require(it.id(), union.zaytoun(), HelpKind.FOOD, Use.CHECK);
                        Future<Outcome<Agreement>> left =
                                threads.submit(() ->
                                        signatures.leave(union.actor(Who.OTHER_MANAGER), it.id()));
                        while (waiting() == 0) {
                            assertThat(left.isDone()).isFalse();
                            Thread.onSpinWait();
                        }
                        agreements.require(it.id(), union.zaytoun(), HelpKind.FOOD, Use.CHECK);
                        return left;
                    });
            assertThat(leaving.get().isDone()).isTrue();
        }
        assertThatThrownBy(() ->
                        agreements.require(it.id(), union.zaytoun(), HelpKind.FOOD, Use.CHECK))
                .isInstanceOf(Refusal.class);
    }

    /** How many sessions of this database wait for a lock. */
    private long waiting() {
        return db.sql(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """)
                .one(Long.class);
    }

    private Agreement proposed(List<Actor> managers) {
        String[] others =
                managers.stream()
                        .skip(1)
                        .map(m -> AgreementSamples.home(m).toString())
                        .toArray(String[]::new);
        Actor first = managers.getFirst();
        AgreementForm form = AgreementForms.winter(others);
        Agreement draft = drafts.draft(first, AgreementSamples.home(first), form).orThrow();
        return drafts.propose(first, draft.id()).orThrow();
    }

    private long entries(String verb, UUID about) {
        return audit.entries(new EntryFilter(0, about, null, verb, 200)).size();
    }

    private static <T> List<T> all(List<Callable<T>> clicks) throws Exception {
        List<T> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clicks.size())) {
            for (Future<T> click : threads.invokeAll(clicks)) {
                outcomes.add(click.get());
            }
        }
        return outcomes;
    }
}

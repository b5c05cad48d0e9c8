package org.multaqa.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.oprf.Ceremony.Complaint;
import org.multaqa.linkage.oprf.Ceremony.Outcome;
import org.multaqa.linkage.sodium.Secret;

/** Holder 1 is a sister union, 2 the league of networks, 3 an outside auditor. */
@DisplayName("Three holders make a key together that none of them knows")
class A04_NoMachineHoldsTheKeyTest {
    private final Ceremony union = Ceremony.fresh(1, 1);
    private final Ceremony league = Ceremony.fresh(2, 1);
    private final Ceremony auditor = Ceremony.fresh(3, 1);
    private final List<Ceremony> all = List.of(union, league, auditor);

    @BeforeEach
    void pledge() {
        for (int dealer = 1; dealer <= 3; dealer++) {
            for (Ceremony listener : all) {
                listener.hearPledge(dealer, all.get(dealer - 1).pledge());
            }
        }
    }

    @Test
    @DisplayName("All come to the same group key, and any two of them to the same outputs")
    void agree() {
        List<Outcome> outcomes = Rehearsal.newKey(3);
        GroupKey group = outcomes.getFirst().group();
        assertThat(outcomes).extracting(Outcome::group).containsOnly(group);
        assertThat(outcomes)
                .extracting(o -> o.group().checkValue())
                .containsOnly(group.checkValue());
        assertThat(group.epoch()).isEqualTo(3);
        List<KeyShare> shares = outcomes.stream().map(Outcome::share).toList();
        assertThat(shares).allMatch(share -> share.belongsTo(group));
        List<byte[]> keys = Shares.matchKeys(0, 3);
        Set<List<String>> seen = new java.util.HashSet<>();
        for (int left = 0; left < 3; left++) {
            int out = left;
            List<KeyShare> two = Stream.of(0, 1, 2).filter(i -> i != out).map(shares::get).toList();
            seen.add(Shares.hex(new ObliviousFunction(group, two).evaluate(keys)));
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    @DisplayName("Nobody shows commitments before all have pledged theirs")
    void pledgesComeFirst() {
        Ceremony early = Ceremony.fresh(1, 1);
        early.hearPledge(1, early.pledge());
        assertThatThrownBy(early::commitments).hasMessageContaining("pledges");
    }

    @Test
    @DisplayName("Who commits to something else than it pledged is named")
    void pledgeBroken() {
        Ceremony other = Ceremony.fresh(3, 1);
        for (int dealer = 1; dealer <= 3; dealer++) {
            other.hearPledge(dealer, other.pledge());
        }
        assertNamed(3, () -> union.hear(3, other.commitments()));
    }

    @Test
    @DisplayName("Who repeats another's commitments as its own does not know what stands in them")
    void copied() {
        Ceremony listener = Ceremony.fresh(1, 1);
        byte[] stolen = union.commitments();
        Commitments asOwn =
                new Commitments(
                        3,
                        java.util.Arrays.copyOf(stolen, 32),
                        java.util.Arrays.copyOfRange(stolen, 32, 64),
                        java.util.Arrays.copyOfRange(stolen, 64, 128));
        listener.hearPledge(1, union.pledge());
        listener.hearPledge(2, league.pledge());
        listener.hearPledge(3, asOwn.pledge());
        listener.hear(1, stolen);
        assertNamed(3, () -> listener.hear(3, stolen));
    }

    @Test
    @DisplayName("A point off the line brings a complaint; shown to all it names the dealer")
    void wrongPoint() {
        commit();
        try (Secret wrong = Secret.randomScalar()) {
            Complaint complaint = union.take(2, wrong).orElseThrow();
            assertThat(complaint).isEqualTo(new Complaint(1, 2));
            for (Ceremony judge : all) {
                assertNamed(2, () -> judge.judge(complaint, wrong));
            }
        }
    }

    @Test
    @DisplayName("A complaint against an honest dealer costs nothing: the shown point is taken")
    void falseComplaint() {
        commit();
        for (int dealer = 1; dealer <= 3; dealer++) {
            if (dealer != 2) {
                assertThat(union.take(dealer, all.get(dealer - 1).point(1))).isEmpty();
            }
        }
        Complaint complaint = new Complaint(1, 2);
        try (Secret shown = league.disclose(complaint)) {
            for (Ceremony judge : all) {
                assertThatCode(() -> judge.judge(complaint, shown)).doesNotThrowAnyException();
            }
        }
        Outcome outcome = union.finish();
        assertThat(outcome.share().belongsTo(outcome.group())).isTrue();
    }

    @Test
    @DisplayName("Nobody finishes before all points are there")
    void incomplete() {
        commit();
        assertThatThrownBy(union::finish).hasMessageContaining("points");
    }

    private void commit() {
        List<byte[]> said = all.stream().map(Ceremony::commitments).toList();
        for (int dealer = 1; dealer <= 3; dealer++) {
            for (Ceremony listener : all) {
                listener.hear(dealer, said.get(dealer - 1));
            }
        }
    }

    static void assertNamed(int number, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        LyingHolder.class, e -> assertThat(e.number()).isEqualTo(number));
    }
}

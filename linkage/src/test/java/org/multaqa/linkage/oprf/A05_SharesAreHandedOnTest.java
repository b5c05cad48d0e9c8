package org.multaqa.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.oprf.Ceremony.Outcome;

@DisplayName("Two holders hand the secret on; a new epoch has a new one")
class A05_SharesAreHandedOnTest {
    private final List<Outcome> old = Rehearsal.newKey(1);
    private final GroupKey before = old.getFirst().group();
    private final List<KeyShare> shares = old.stream().map(Outcome::share).toList();
    private final List<byte[]> keys = Shares.matchKeys(0, 2);

    @Test
    @DisplayName("After the auditor was replaced, tokens are as before and all shares are new")
    void replaced() {
        List<Outcome> now = Rehearsal.reshare(before, shares.subList(0, 2), Set.of(1, 2));
        GroupKey after = now.getFirst().group();
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.sharing()).isEqualTo(2);
        assertThat(outputs(after, now.get(1).share(), now.get(2).share()))
                .isEqualTo(outputs(before, shares.get(0), shares.get(1)));
        for (int i = 0; i < 3; i++) {
            assertThat(after.share(i + 1)).isNotEqualTo(before.share(i + 1));
        }
    }

    @Test
    @DisplayName("A share that was stolen before fits no new one: its holder is named")
    void oldSharesAreWorthless() {
        List<Outcome> now = Rehearsal.reshare(before, shares, Set.of(1, 3));
        GroupKey after = now.getFirst().group();
        A04_NoMachineHoldsTheKeyTest.assertNamed(
                2, () -> outputs(after, shares.get(1), now.get(2).share()));
    }

    @Test
    @DisplayName("Who hands on something else than its share is named")
    void handsOnSomethingElse() {
        Ceremony honest = Ceremony.reshare(1, before, shares.get(0), Set.of(1, 2));
        List<Outcome> elsewhere = Rehearsal.newKey(1);
        Ceremony liar =
                Ceremony.reshare(
                        2, elsewhere.getFirst().group(), elsewhere.get(1).share(), Set.of(1, 2));
        for (Ceremony listener : List.of(honest, liar)) {
            listener.hearPledge(1, honest.pledge());
            listener.hearPledge(2, liar.pledge());
        }
        A04_NoMachineHoldsTheKeyTest.assertNamed(2, () -> honest.hear(2, liar.commitments()));
    }

    @Test
    @DisplayName("One holder alone, or one without a share, hands nothing on")
    void cannot() {
        assertThatThrownBy(() -> Ceremony.reshare(1, before, shares.get(0), Set.of(1)))
                .hasMessageContaining("two holders");
        assertThatThrownBy(() -> Ceremony.reshare(1, before, null, Set.of(1, 2)))
                .hasMessageContaining("holder 1 has no share");
    }

    @Test
    @DisplayName("In a new epoch every token is another")
    void newEpoch() {
        List<Outcome> next = Rehearsal.newKey(2);
        assertThat(outputs(next.getFirst().group(), next.get(0).share(), next.get(1).share()))
                .doesNotContainAnyElementsOf(outputs(before, shares.get(0), shares.get(1)));
    }

    private List<String> outputs(GroupKey group, KeyShare one, KeyShare other) {
        return Shares.hex(new ObliviousFunction(group, List.of(one, other)).evaluate(keys));
    }
}

package org.multaqa.linkage.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.sodium.KeyPair;

@DisplayName("Many pairs of keys at once are pairs that libsodium makes one by one")
class A04_KeyPairsTest {
    @Test
    @DisplayName("Of a thousand private keys libsodium makes the same public ones")
    void same() {
        List<KeyPair> pairs = KeyPairs.fresh(1_000);
        assertThat(pairs).hasSize(1_000);
        for (KeyPair pair : pairs) {
            assertThat(pair.publicKey()).isEqualTo(KeyPair.of(pair.privateKey()).publicKey());
        }
    }

    @Test
    @DisplayName("No two are alike, and of none there are none")
    void different() {
        Set<Integer> seen = new HashSet<>();
        KeyPairs.fresh(500).forEach(pair -> seen.add(Arrays.hashCode(pair.privateKey())));
        assertThat(seen).hasSize(500);
        assertThat(KeyPairs.fresh(0)).isEmpty();
    }
}

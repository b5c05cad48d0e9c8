package org.multaqa.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.cluster.Clusters.Pair;

@DisplayName("Clusters")
class F01_ClustersTest {

    @Test
    @DisplayName("put together who hangs together, though a pair was missed")
    void hangTogether() {
        assertThat(
                        Clusters.of(
                                List.of(
                                        new Pair("a", "b", 9),
                                        new Pair("b", "c", 8),
                                        new Pair("x", "y", 7))))
                .containsExactly(List.of("a", "b", "c"), List.of("x", "y"));
    }

    @Test
    @DisplayName("do not grow by chains: who is known to one of three only stays out")
    void noChains() {
        List<List<String>> clusters =
                Clusters.of(
                        List.of(
                                new Pair("a", "b", 9),
                                new Pair("b", "c", 9),
                                new Pair("a", "c", 9),
                                new Pair("c", "d", 1)));
        assertThat(clusters).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    @DisplayName("are not melted together by one wrong pair between two people")
    void oneWrongPair() {
        List<List<String>> clusters =
                Clusters.of(
                        List.of(
                                new Pair("a1", "a2", 9),
                                new Pair("a2", "a3", 9),
                                new Pair("a1", "a3", 9),
                                new Pair("b1", "b2", 9),
                                new Pair("b2", "b3", 9),
                                new Pair("b1", "b3", 9),
                                new Pair("a3", "b1", 2)));
        assertThat(clusters).containsExactly(List.of("a1", "a2", "a3"), List.of("b1", "b2", "b3"));
    }

    @Test
    @DisplayName("of nothing are none")
    void none() {
        assertThat(Clusters.of(List.of())).isEmpty();
    }
}

package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The attack on what a hub stores, as a verb")
class LinkageAttackTest {
    @TempDir Path folder;

    @Test
    @DisplayName("tells of each control and of the bag how many people are named, and wrongly")
    void table() {
        ChildProgram.Ended ended =
                attack("--people", "400", "--seed", "5", "--most-in-bucket", "4", "--curve");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(right(ended, "(CLK)")).isGreaterThan(90);
        assertThat(right(ended, "of one record")).isGreaterThan(3);
        assertThat(right(ended, "missing fields")).isGreaterThan(10);
        assertThat(right(ended, "The bag")).isLessThan(right(ended, "(CLK)"));
        assertThat(ended.out()).contains("buckets of 4 alone").doesNotContain("buckets of 5");
        assertThat(ended.out()).contains("the curve");
    }

    @Test
    @DisplayName("tells what a hub sees without a list, in the reader's language")
    void leakage() {
        ChildProgram.Ended ended = attack("--people", "300", "--leakage", "--language", "ar");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("ما يراه المركز بلا لائحة").contains("\n9+\t");
    }

    @Test
    @DisplayName("refuses what cannot be, with the limits")
    void refused() {
        ChildProgram.Ended few = attack("--people", "5");
        assertThat(few.code()).isEqualTo(1);
        assertThat(few.err()).contains("from 100 to 1,000,000");
        ChildProgram.Ended wide = attack("--people", "300", "--sketch-bits", "300");
        assertThat(wide.code()).isEqualTo(1);
        assertThat(wide.err()).contains("--sketch-bits 0 to 256");
    }

    private static double right(ChildProgram.Ended ended, String what) {
        List<String> rows = ended.out().lines().filter(line -> line.contains(what)).toList();
        assertThat(rows).as(ended.out()).hasSize(1);
        return Double.parseDouble(rows.getFirst().split("\t")[0]);
    }

    private ChildProgram.Ended attack(String... words) {
        return ChildProgram.run(
                folder,
                Stream.concat(Stream.of("linkage", "attack"), Stream.of(words))
                        .toArray(String[]::new));
    }
}

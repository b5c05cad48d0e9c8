package org.multaqa.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.match.PairFile.Line;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.record.Records;

@DisplayName("An evaluation")
class G01_EvaluationTest {
    /** Salma stands in three charities, Khaled in two, Rahaf twice in one. */
    private static final String LISTS =
            """
            record_id,given_name,father_name,family_name,charity,truth_id
            1,سلمى,خالد,الحلبي,A,salma
            2,سلمى,خالد,الحلبي,B,salma
            3,سلما,خالد,حلبي,C,salma
            4,خالد,بسام,النجار,A,khaled
            5,خالد,بسام,النجار,B,khaled
            6,رهف,عمر,قطان,A,rahaf
            7,رهف,عمر,قطان,A,rahaf
            8,رهف,عمر,قطان,B,another
            """;

    @Test
    @DisplayName("counts what is right, wrong and missed, of all and of sure pairs")
    void counts() {
        Evaluation evaluation = evaluation(false);
        evaluation.add(new Line("1", "2", 9, Verdict.SURE), 2);
        evaluation.add(new Line("4", "5", 2, Verdict.POSSIBLE), 3);
        evaluation.add(new Line("6", "8", 5, Verdict.SURE), 4);
        assertThat(evaluation.found()).isEqualTo(new Evaluation.Counts(2, 1, 2));
        assertThat(evaluation.found().precision()).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(evaluation.found().recall()).isEqualTo(0.5);
        assertThat(evaluation.found().f1()).isEqualTo(4.0 / 7, within(1e-9));
        assertThat(evaluation.sure()).isEqualTo(new Evaluation.Counts(1, 1, 3));
    }

    @Test
    @DisplayName("counts a pair once, either way round, and one of none not at all")
    void once() {
        Evaluation evaluation = evaluation(false);
        evaluation.add(new Line("1", "2", 9, Verdict.SURE), 2);
        evaluation.add(new Line("2", "1", 9, Verdict.SURE), 3);
        evaluation.add(new Line("1", "3", -9, Verdict.NONE), 4);
        assertThat(evaluation.found()).isEqualTo(new Evaluation.Counts(1, 0, 3));
    }

    @Test
    @DisplayName("counts pairs of one charity only when asked, and else takes them for wrong")
    void withinOne() {
        Evaluation between = evaluation(false);
        between.add(new Line("6", "7", 9, Verdict.SURE), 2);
        assertThat(between.found()).isEqualTo(new Evaluation.Counts(0, 1, 4));
        Evaluation all = evaluation(true);
        all.add(new Line("6", "7", 9, Verdict.SURE), 2);
        assertThat(all.found()).isEqualTo(new Evaluation.Counts(1, 0, 4));
    }

    @Test
    @DisplayName("tells the floor of plain comparing, figures by agreeing fields, and a curve")
    void besides() {
        Evaluation evaluation = evaluation(false);
        assertThat(evaluation.floor()).isEqualTo(new Evaluation.Counts(2, 2, 2));
        evaluation.add(new Line("1", "3", 9, Verdict.SURE), 2);
        evaluation.add(new Line("6", "8", 1, Verdict.POSSIBLE), 3);
        // سلمى and سلما differ, and so do الحلبي and حلبي: of nine fields the father's agrees.
        assertThat(evaluation.byAgreeing().get(1)).isEqualTo(new Evaluation.Counts(1, 0, 1));
        assertThat(evaluation.byAgreeing().get(3)).isEqualTo(new Evaluation.Counts(0, 1, 2));
        assertThat(evaluation.curve().getFirst().counts())
                .isEqualTo(new Evaluation.Counts(1, 0, 3));
        assertThat(evaluation.curve().getLast().score()).isEqualTo(1);
    }

    @Test
    @DisplayName("refuses a pair of a record that no list has, with its line")
    void unknown() {
        ListFault fault =
                catchThrowableOfType(
                        ListFault.class,
                        () -> evaluation(false).add(new Line("1", "99", 9, Verdict.SURE), 17));
        assertThat(fault.kind()).isEqualTo(ListFault.Kind.UNKNOWN_RECORD);
        assertThat(fault.line()).isEqualTo(17);
    }

    private static Evaluation evaluation(boolean within) {
        Truth truth = new Truth();
        byte[] bytes = LISTS.getBytes(StandardCharsets.UTF_8);
        try (Records records =
                Records.of(new ByteArrayInputStream(bytes), "f", Map.of(), List.of("truth_id"))) {
            truth.add(records, "f");
        }
        return new Evaluation(truth, within, "pairs.csv");
    }
}

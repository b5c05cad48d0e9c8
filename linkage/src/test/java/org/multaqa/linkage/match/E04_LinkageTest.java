package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.record.Records;

@DisplayName("Two short lists linked")
class E04_LinkageTest {
    private static final String HEADER =
            "record_id,given_name,father_name,family_name,mother_name,birth_date,national_id,phone,place,charity";

    private static Lists lists() {
        return Lists.of(HEADER)
                .add("b1,أحمد,خالد,الحلبي,هدى,5/3/1980,02012345678,0933123456,دوما,البر")
                .add("b2,رهف,بسام,النجار,نوال,7/9/1992,,0944999888,يبرود,البر")
                .add("b3,يزن,عدنان,قطيني,سمر,12/11/2001,,,التل,البر")
                .add("n1,Ahmad,Khaled,Halabi,,1980-03-05,2012345678,+963933123456,دوما,النور")
                .add("n2,غسان,فؤاد,كزبري,لينا,1/2/1950,,0955111222,جرمانا,النور")
                .add("n3,يزن,عدنان,قطيني,سمر,12/11/2001,,,حرستا,النور")
                .add("n4,احمد,خالد,حلبي,هدى,1980,,,دوما,النور");
    }

    @Test
    @DisplayName("give the pairs that are one person, each once, the first list's record first")
    void linked() {
        List<String> pairs = link(lists(), false);
        assertThat(pairs).containsExactly("b1 n1 sure", "b1 n4 sure", "b3 n3 sure");
    }

    @Test
    @DisplayName("give pairs of one charity only when asked")
    void within() {
        assertThat(link(lists(), true)).contains("n1 n4 sure");
    }

    @Test
    @DisplayName("of strangers give nothing, and so do lists with nobody in common")
    void strangers() {
        Lists strangers =
                Lists.of(HEADER)
                        .add("a,محمد,أحمد,الأحمد,,1980,,,دوما,البر")
                        .add("b,محمد,أحمد,الأحمد,,1961,02012345678,0933123456,حلب,النور")
                        .add("c,سلمى,خالد,النجار,,,,,,النور");
        assertThat(link(strangers, false)).noneMatch(pair -> pair.endsWith("sure"));
        assertThat(link(Lists.of(HEADER).add("a,سلمى,خالد,النجار,,,,,,البر"), false)).isEmpty();
    }

    @Test
    @DisplayName("refuse an id that was there before, with its line")
    void idTwice() {
        Lists twice = lists().add("b1,سعاد,خالد,الحلبي,,,,,,النور");
        ListFault fault = catchThrowableOfType(ListFault.class, twice::linkage);
        assertThat(fault.kind()).isEqualTo(ListFault.Kind.ID_TWICE);
        assertThat(fault.line()).isEqualTo(9);
    }

    @Test
    @DisplayName("give the same pairs and scores on one core as on several")
    void cores() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InventedLists(4_000, 7, 1).writeTo(new CsvWriter(out), done -> {});
        List<String> alone = onCores(1, out.toByteArray());
        assertThat(alone).hasSizeGreaterThan(500).isEqualTo(onCores(4, out.toByteArray()));
    }

    private static List<String> onCores(int cores, byte[] list) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(cores)) {
            return pool.submit(
                            () -> {
                                Linkage linkage = new Linkage((stage, done, all) -> {});
                                try (Records records =
                                        Records.of(
                                                new ByteArrayInputStream(list),
                                                "list.csv",
                                                Map.of(),
                                                List.of())) {
                                    linkage.add(records, "list.csv");
                                }
                                List<String> pairs = new ArrayList<>();
                                linkage.link(
                                        false,
                                        ShippedWeights.read(),
                                        (one, other, score, verdict) ->
                                                pairs.add(one + " " + other + " " + score));
                                return pairs;
                            })
                    .get();
        }
    }

    private static List<String> link(Lists lists, boolean within) {
        List<String> pairs = new ArrayList<>();
        lists.linkage()
                .link(
                        within,
                        ShippedWeights.read(),
                        (first, second, score, verdict) ->
                                pairs.add(first + " " + second + " " + verdict.word()));
        return pairs;
    }
}

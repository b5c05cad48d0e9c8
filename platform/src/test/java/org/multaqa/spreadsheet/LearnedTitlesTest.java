package org.multaqa.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The learned titles of families")
class LearnedTitlesTest {
    /** A real title and the field it means; empty where it means none. */
    private record Real(String title, String field) {}

    private record Score(int right, int all, List<String> wrong) {
        @Override
        public String toString() {
            return right + " of " + all;
        }

        double share() {
            return (double) right / all;
        }
    }

    private static List<Real> real() {
        Table table =
                SheetFile.read(
                                SharedFiles.named(
                                        "forms/real_headers/arabic_headers_to_canonical.csv"),
                                1000)
                        .orThrow();
        return table.rows().stream()
                .skip(1)
                .map(row -> new Real(row.cell(4), row.cell(5)))
                .toList();
    }

    private static List<Real> third(int which) {
        List<Real> all = real();
        List<Real> third = new ArrayList<>();
        for (int i = which; i < all.size(); i += 3) {
            third.add(all.get(i));
        }
        return third;
    }

    private static Score score(HeaderVocabulary vocabulary, List<Real> titles, boolean toldOnly) {
        List<Real> asked =
                titles.stream().filter(real -> !toldOnly || !real.field().isEmpty()).toList();
        List<String> wrong = new ArrayList<>();
        for (Real real : asked) {
            String guessed = vocabulary.field(real.title()).orElse("");
            if (!guessed.equals(real.field())) {
                wrong.add(real.title() + " -> " + guessed + " (" + real.field() + ")");
            }
        }
        return new Score(asked.size() - wrong.size(), asked.size(), wrong);
    }

    @Test
    @DisplayName("map at least .85 of real titles that were never learnt")
    void heldOut() {
        HeaderVocabulary families = HeaderVocabulary.families();
        Score told = score(families, third(2), true);
        Score all = score(families, third(2), false);
        System.out.println("held out, with a field: " + told + "; all: " + all);
        assertThat(told.share()).as("wrong: %s", told.wrong()).isGreaterThanOrEqualTo(0.85);
        assertThat(all.share()).as("wrong: %s", all.wrong()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    @DisplayName("of two thirds of the real titles alone know most of the rest")
    void learntAlone() {
        for (int fold = 0; fold < 3; fold++) {
            Map<String, List<String>> titles = new LinkedHashMap<>();
            for (int other = 0; other < 3; other++) {
                for (Real real : other == fold ? List.<Real>of() : third(other)) {
                    titles.computeIfAbsent(
                                    real.field().isEmpty() ? TitleGuess.NONE : real.field(),
                                    field -> new ArrayList<>())
                            .add(real.title());
                }
            }
            HeaderVocabulary learnt =
                    new HeaderVocabulary(
                            titles.entrySet().stream()
                                    .map(e -> new Field(e.getKey(), "x", false, e.getValue()))
                                    .toList());
            Score told = score(learnt, third(fold), true);
            System.out.println(
                    "third "
                            + fold
                            + " by the others alone, with a field: "
                            + told
                            + "; all: "
                            + score(learnt, third(fold), false));
            assertThat(told.share()).as("wrong: %s", told.wrong()).isGreaterThan(0.5);
        }
    }
}

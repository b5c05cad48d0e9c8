package org.multaqa.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.linkage.index.Entries.NOW;
import static org.multaqa.linkage.index.Entries.tag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.index.Answer.Item;
import org.multaqa.linkage.index.Answer.Question;

@DisplayName("An answer tells the similarity coarsely, and not by its length how many there were")
class A07_AnswersTest {
    @TempDir private Path folder;
    private final Random random = new Random(7);

    @Test
    @DisplayName("None, one or four entries make answers of one length; more make the next length")
    void padded() throws IOException {
        try (Bag bag = Bag.open(folder, 1)) {
            int[] sizes = {0, 1, 4, 5, 16, 17, 64, 90};
            for (int size : sizes) {
                for (int i = 0; i < size; i++) {
                    bag.add(Entries.entry(tag(size), random));
                }
            }
            List<Question> questions =
                    Arrays.stream(sizes)
                            .mapToObj(size -> new Question(tag(size), new byte[32]))
                            .toList();
            assertThat(Answer.to(bag, questions, NOW))
                    .extracting(answer -> answer.items().size())
                    .containsExactly(4, 4, 4, 16, 16, 64, 64, 64);
        }
    }

    @Test
    @DisplayName("The payload is among the noise, with the similarity of its own sketch")
    void payload() throws IOException {
        byte[] entry = Entries.entry(tag(1), random);
        byte[] sketch = Arrays.copyOfRange(entry, Entry.SKETCH_AT, Entry.PAYLOAD_AT);
        byte[] payload = Arrays.copyOfRange(entry, Entry.PAYLOAD_AT, Entry.DELETION_AT);
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(entry);
            Answer answer = Answer.to(bag, List.of(new Question(tag(1), sketch)), NOW).getFirst();
            assertThat(answer.items())
                    .filteredOn(item -> Arrays.equals(item.payload(), payload))
                    .singleElement()
                    .extracting(Item::similarity)
                    .isEqualTo(15);
        }
    }

    @Test
    @DisplayName("Similarity is 0 where bits agree as by chance or less, and grows in 16 steps")
    void levels() {
        byte[] entry = new byte[Entry.BYTES];
        byte[] sketch = new byte[Entry.SKETCH_BYTES];
        int last = 15;
        for (int bit = 0; bit < 256; bit++) {
            sketch[bit / 8] |= (byte) (1 << bit % 8);
            int level = Answer.similarity(entry, sketch);
            assertThat(level).isBetween(Math.max(0, last - 1), last);
            last = level;
            if (bit >= 128) {
                assertThat(level).isZero();
            }
        }
    }
}

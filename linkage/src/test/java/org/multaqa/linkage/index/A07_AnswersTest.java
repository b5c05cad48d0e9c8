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

@DisplayName("An answer does not tell by its length how many entries there were")
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
            List<byte[]> tags = Arrays.stream(sizes).mapToObj(Entries::tag).toList();
            assertThat(Answer.to(bag, tags, NOW))
                    .extracting(answer -> answer.payloads().size())
                    .containsExactly(4, 4, 4, 16, 16, 64, 64, 64);
        }
    }

    @Test
    @DisplayName("The payload is among the noise, whole and once")
    void payload() throws IOException {
        byte[] entry = Entries.entry(tag(1), random);
        byte[] payload = Arrays.copyOfRange(entry, Entry.PAYLOAD_AT, Entry.DELETION_AT);
        try (Bag bag = Bag.open(folder, 1)) {
            bag.add(entry);
            Answer answer = Answer.to(bag, List.of(tag(1)), NOW).getFirst();
            assertThat(answer.payloads())
                    .filteredOn(given -> Arrays.equals(given, payload))
                    .hasSize(1);
        }
    }
}

package org.multaqa.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.LyingHolder;
import org.multaqa.linkage.oprf.ObliviousFunction;
import org.multaqa.linkage.oprf.Rehearsal;

@DisplayName("Nothing half is left behind, and nothing half is taken")
class A05_NothingHalfTest {
    @TempDir private Path folder;
    private final SampleExchange exchange = new SampleExchange();
    private final CharitySecret charity = CharitySecret.fresh();
    private final List<Subject> list = SampleExchange.strangers(0, 40);

    @Test
    @DisplayName("When a holder lies there are no tokens, so there is no file")
    void liar() throws IOException {
        KeyShare honest = exchange.holders.getFirst().share();
        KeyShare stranger = Rehearsal.newKey(1).get(1).share();
        var group = exchange.holders.getFirst().group();
        var encoding =
                new ListEncoding(
                        new ObliviousFunction(group, List.of(honest, stranger)),
                        1,
                        exchange.members,
                        charity,
                        4);
        TokenBook tokens = TokenBook.inMemory(charity);
        assertThatThrownBy(() -> encoding.evaluate(list, tokens, 2, (done, all) -> {}))
                .isInstanceOf(LyingHolder.class)
                .hasMessageContaining("key holder 2");
        assertThat(tokens.size()).isZero();
        assertThatThrownBy(() -> write(encoding, tokens)).hasMessageContaining("not evaluated");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("A list that was cut short, changed, or is another thing is refused by its reason")
    void refused() throws IOException {
        Path file = write(exchange.encoding(charity, 4), SampleExchange.invented(charity, list));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            Files.write(file, Arrays.copyOf(whole, 128 + random.nextInt(whole.length - 128)));
            assertFault(file, EncodingFault.Kind.TRUNCATED);
            byte[] changed = whole.clone();
            changed[24 + random.nextInt(whole.length - 24)] ^= 16;
            Files.write(file, changed);
            assertFault(file, EncodingFault.Kind.DAMAGED);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertFault(file, EncodingFault.Kind.DAMAGED);
        Files.writeString(file, "record_id,given_name\n".repeat(20));
        assertFault(file, EncodingFault.Kind.NOT_ENCODED);
        Files.write(file, new byte[0]);
        assertFault(file, EncodingFault.Kind.NOT_ENCODED);
    }

    @Test
    @DisplayName("Keepsakes open with the charity's secret only, and only whole")
    void keepsakes() throws IOException {
        write(exchange.encoding(charity, 4), SampleExchange.invented(charity, list));
        Path kept = folder.resolve("kept");
        assertThat(Keepsakes.read(kept, CharitySecret.read(charity.written()))).hasSize(40);
        assertThatThrownBy(() -> Keepsakes.read(kept, CharitySecret.fresh()))
                .isInstanceOf(KeyFault.class)
                .hasMessageContaining("another secret");
        byte[] whole = Files.readAllBytes(kept);
        for (int length : new int[] {0, 3, 20, 100, whole.length - 1}) {
            Files.write(kept, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Keepsakes.read(kept, charity)).isInstanceOf(KeyFault.class);
        }
        whole[whole.length / 2] ^= 1;
        Files.write(kept, whole);
        assertThatThrownBy(() -> Keepsakes.read(kept, charity)).isInstanceOf(KeyFault.class);
    }

    @Test
    @DisplayName("Three holders make the key of an encoding, but any two of them serve it")
    void anyTwoServe() throws Exception {
        List<KeyShare> shares = exchange.holders.stream().map(Ceremony.Outcome::share).toList();
        var group = exchange.holders.getFirst().group();
        var others =
                new ListEncoding(
                        new ObliviousFunction(group, shares.subList(1, 3)),
                        1,
                        exchange.members,
                        charity,
                        4);
        List<Subject> one = list.subList(0, 1);
        TokenBook first = exchange.tokens(exchange.encoding(charity, 4), charity, one);
        TokenBook second = exchange.tokens(others, charity, one);
        for (String key : one.getFirst().matchKeys()) {
            assertThat(second.find(key).orElseThrow().bytes())
                    .isEqualTo(first.find(key).orElseThrow().bytes());
        }
    }

    private Path write(ListEncoding encoding, TokenBook tokens) throws IOException {
        Path file = folder.resolve("list");
        encoding.write(list, tokens, file, folder.resolve("kept"));
        return file;
    }

    private static void assertFault(Path file, EncodingFault.Kind kind) {
        assertThatThrownBy(() -> EncodedList.open(file))
                .isInstanceOfSatisfying(
                        EncodingFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }
}

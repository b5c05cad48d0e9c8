package org.multaqa.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A match key is evaluated once, and never again")
class A06_TokenBookTest {
    @TempDir private Path folder;
    private final SampleExchange exchange = new SampleExchange();
    private final CharitySecret charity = CharitySecret.fresh();
    private final List<Subject> list = SampleExchange.strangers(0, 40);

    @Test
    @DisplayName("Next month's list costs what is new in it")
    void evaluatedOnce() throws Exception {
        Path file = folder.resolve("tokens");
        ListEncoding encoding = exchange.encoding(charity, 4);
        try (TokenBook book = TokenBook.open(file, charity)) {
            assertThat(encoding.evaluate(list.subList(0, 30), book, 1, (done, all) -> {}))
                    .isEqualTo(90);
        }
        try (TokenBook book = TokenBook.open(file, charity)) {
            int[] last = {0, 0};
            int asked =
                    encoding.evaluate(
                            list.subList(20, 40),
                            book,
                            1,
                            (done, all) -> {
                                last[0] = done;
                                last[1] = all;
                            });
            assertThat(asked).isEqualTo(30);
            assertThat(last).containsExactly(30, 30);
        }
        try (TokenBook book = TokenBook.open(file, charity)) {
            assertThat(book.size()).isEqualTo(120);
            assertThat(book.find("NUMBER|39")).isPresent();
            assertThat(book.find("NUMBER|40")).isEmpty();
            assertThat(encoding.evaluate(list, book, 1, (done, all) -> {})).isZero();
        }
    }

    @Test
    @DisplayName("In the file stands no match key and no token, and another charity cannot open it")
    void sealed() throws IOException {
        Path file = folder.resolve("tokens");
        Token token;
        try (MembersSecret members = MembersSecret.fresh();
                TokenBook book = TokenBook.open(file, charity)) {
            token = members.token(new byte[] {1});
            book.put(Map.of("NUMBER|02010234567", token));
        }
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain("02010234567")
                .doesNotContain(new String(token.bytes(), StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TokenBook.open(file, CharitySecret.fresh()))
                .isInstanceOf(KeyFault.class)
                .hasMessageContaining("another secret");
    }

    @Test
    @DisplayName("What was torn off the end is evaluated anew; the rest stays")
    void torn() throws IOException {
        Path file = folder.resolve("tokens");
        try (MembersSecret members = MembersSecret.fresh();
                TokenBook book = TokenBook.open(file, charity)) {
            book.put(Map.of("NUMBER|1", members.token(new byte[] {1})));
            book.put(Map.of("NUMBER|2", members.token(new byte[] {2})));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = whole.length / 2; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (MembersSecret members = MembersSecret.fresh();
                    TokenBook book = TokenBook.open(file, charity)) {
                assertThat(book.has("NUMBER|1")).isTrue();
                assertThat(book.has("NUMBER|2")).isFalse();
                book.put(Map.of("NUMBER|3", members.token(new byte[] {3})));
            }
            try (TokenBook book = TokenBook.open(file, charity)) {
                assertThat(book.size()).isEqualTo(2);
            }
        }
    }
}

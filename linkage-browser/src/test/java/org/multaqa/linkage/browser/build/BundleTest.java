package org.multaqa.linkage.browser.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The bundle of the encoding page")
class BundleTest {
    private static final int MOST_COMPRESSED = 100 * 1_000;
    private static final Path BUILT = Path.of("target/classes/static/encoder");

    @Test
    @DisplayName("Two builds of the same classes are the same to the byte")
    void reproducible(@TempDir Path folder) throws IOException {
        Bundle.compile(folder);
        assertThat(Files.readAllBytes(folder.resolve("encoder.js")))
                .isEqualTo(Files.readAllBytes(BUILT.resolve("encoder.js")));
    }

    @Test
    @DisplayName("Compressed by gzip the encoder is at most 100 KB, libsodium apart")
    void small() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(Files.readAllBytes(BUILT.resolve("encoder.js")));
        }
        assertThat(compressed.size()).isLessThan(MOST_COMPRESSED);
    }

    @Test
    @DisplayName("Its hash is that of the list of its files' hashes; one byte more gives another")
    void hash(@TempDir Path folder) throws IOException {
        for (String file : Bundle.FILES) {
            Files.copy(BUILT.resolve(file), folder.resolve(file));
        }
        String hash = Bundle.seal(folder);
        assertThat(Files.readString(folder.resolve(Bundle.LIST)))
                .isEqualTo(Files.readString(BUILT.resolve(Bundle.LIST)))
                .hasLineCount(2);
        Files.writeString(
                folder.resolve("sodium.js"),
                Files.readString(BUILT.resolve("sodium.js")) + " ",
                StandardCharsets.UTF_8);
        assertThat(Bundle.seal(folder)).hasSize(64).isNotEqualTo(hash);
    }

    @Test
    @DisplayName("A page that forbids code made of text can run it")
    void noCodeOfText() throws IOException {
        for (String file : Bundle.FILES) {
            String script = Files.readString(BUILT.resolve(file));
            assertThat(List.of("new Function(", "eval(", "document.write"))
                    .noneMatch(script::contains);
        }
    }
}

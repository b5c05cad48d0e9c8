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
    private static final int MOST_COMPRESSED = 105 * 1_000;
    private static final int MOST_OF_THE_REST = 60 * 1_000;
    private static final Path BUILT = Path.of("target/classes/static/encoder");

    @Test
    @DisplayName("Two builds of the same classes are the same to the byte")
    void reproducible(@TempDir Path folder) throws IOException {
        Bundle.compile(folder);
        assertThat(Files.readAllBytes(folder.resolve("encoder.js")))
                .isEqualTo(Files.readAllBytes(BUILT.resolve("encoder.js")));
    }

    @Test
    @DisplayName(
            "Compressed by gzip the encoder, which scores too, is at most 105 KB, libsodium apart")
    void small() throws IOException {
        assertThat(compressed(List.of("encoder.js"))).isLessThan(MOST_COMPRESSED);
    }

    @Test
    @DisplayName("Everything else of the page but the font is at most 60 KB")
    void rest() throws IOException {
        List<String> rest =
                Files.readAllLines(BUILT.resolve(Bundle.LIST)).stream()
                        .map(line -> line.substring(66))
                        .filter(name -> !Bundle.FILES.contains(name))
                        .toList();
        assertThat(compressed(rest)).isLessThan(MOST_OF_THE_REST);
    }

    private static int compressed(List<String> files) throws IOException {
        int all = 0;
        for (String file : files) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
                out.write(Files.readAllBytes(BUILT.resolve(file)));
            }
            all += compressed.size();
        }
        return all;
    }

    @Test
    @DisplayName("Its hash is that of the list of its files' hashes; one byte more gives another")
    void hash(@TempDir Path folder) throws IOException {
        for (String file : Bundle.FILES) {
            Files.copy(BUILT.resolve(file), folder.resolve(file));
        }
        String hash = Bundle.seal(folder, Bundle.FILES);
        String list = Files.readString(folder.resolve(Bundle.LIST));
        assertThat(list).hasLineCount(Bundle.FILES.size());
        assertThat(Files.readAllLines(BUILT.resolve(Bundle.LIST)))
                .containsAll(list.lines().toList())
                .anyMatch(line -> line.endsWith("  index.html"));
        Files.writeString(
                folder.resolve("sodium.js"),
                Files.readString(BUILT.resolve("sodium.js")) + " ",
                StandardCharsets.UTF_8);
        assertThat(Bundle.seal(folder, Bundle.FILES)).hasSize(64).isNotEqualTo(hash);
    }

    @Test
    @DisplayName("A page that forbids code made of text can run it")
    void noCodeOfText() throws IOException {
        List<String> scripts =
                Files.readAllLines(BUILT.resolve(Bundle.LIST)).stream()
                        .map(line -> line.substring(66))
                        .filter(name -> name.endsWith(".js"))
                        .toList();
        assertThat(scripts).contains("encoder.js", "main.js", "texts.js");
        for (String file : scripts) {
            String script = Files.readString(BUILT.resolve(file));
            assertThat(List.of("new Function(", "eval(", "document.write"))
                    .noneMatch(script::contains);
        }
    }
}

package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.Refusal;

@DisplayName("A file that is taken out")
class WholeFileTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("takes the place of an older one when it is whole")
    void takesThePlace() throws IOException {
        Path target = Files.writeString(folder.resolve("list.csv"), "old");
        int written =
                WholeFile.write(
                        target,
                        out -> {
                            out.write("new".getBytes(StandardCharsets.UTF_8));
                            return 3;
                        });
        assertThat(written).isEqualTo(3);
        assertThat(target).hasContent("new");
        assertThat(names()).containsExactly("list.csv");
    }

    @Test
    @DisplayName("leaves the older one, and nothing half written, when the disk gives out")
    void leavesTheOlderOne() throws IOException {
        Path target = Files.writeString(folder.resolve("list.csv"), "old");
        assertThatThrownBy(() ->
                        WholeFile.write(
                                target,
                                out -> {
                                    out.write(new byte[100_000]);
                                    throw new IOException("no space left");
                                }))
                .isInstanceOf(Refusal.class);
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("list.csv");
    }

    @Test
    @DisplayName("is refused where its folder does not exist")
    void isRefusedWithoutAFolder() {
        Path target = folder.resolve("nowhere").resolve("list.csv");
        assertThatThrownBy(() -> WholeFile.write(target, out -> 0)).isInstanceOf(Refusal.class);
    }

    private java.util.List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

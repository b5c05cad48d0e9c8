package org.multaqa.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.multaqa.health.Check;
import org.multaqa.health.Finding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether letters can be sent, and whether some were not. A demo sends none. */
@Component
class LetterCheck implements Check {
    private final String host;
    private final Path outbox;
    private final boolean demo;

    LetterCheck(
            @Value("${spring.mail.host:}") String host,
            @Value("${multaqa.outbox:data/outbox}") String outbox,
            @Value("${multaqa.demo:false}") boolean demo) {
        this.host = host;
        this.outbox = Path.of(outbox);
        this.demo = demo;
    }

    @Override
    public List<Finding> look(Instant now) {
        long kept = kept();
        if (demo) {
            return List.of(
                    Finding.well(
                            "mail.demo",
                            "count",
                            kept,
                            "folder",
                            outbox.toAbsolutePath().toString()));
        }
        List<Finding> found = new ArrayList<>();
        found.add(
                host.isBlank()
                        ? Finding.wrong("mail.not-set")
                        : Finding.well("mail.set", "host", host));
        if (kept > 0) {
            found.add(
                    Finding.wrong(
                            "mail.unsent",
                            "count",
                            kept,
                            "folder",
                            outbox.toAbsolutePath().toString()));
        }
        return found;
    }

    private long kept() {
        if (!Files.isDirectory(outbox)) {
            return 0;
        }
        try (Stream<Path> letters = Files.list(outbox)) {
            return letters.filter(letter -> letter.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

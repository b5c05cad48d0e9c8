package org.multaqa.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.multaqa.database.DataDirectory;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A backup a day into the data directory's own folder, the last seven kept. It helps against a
 * mistake, not against a lost disk: for that a copy has to go elsewhere.
 */
@Component
class DailyBackup implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final Pattern OURS = Pattern.compile("multaqa-\\d{4}-\\d\\d-\\d\\d\\.zip");

    private final Backups backups;
    private final Path data;
    private final int kept;
    private final boolean demo;

    DailyBackup(
            Backups backups,
            @Value("${multaqa.data}") String data,
            @Value("${multaqa.backups.keep:7}") int kept,
            @Value("${multaqa.demo:false}") boolean demo) {
        this.backups = backups;
        this.data = Path.of(data);
        this.kept = kept;
        this.demo = demo;
    }

    @Override
    public String name() {
        return "daily-backup";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 0);
    }

    @Override
    public void perform(Instant now) {
        if (kept <= 0 || demo) {
            return;
        }
        DataDirectory directory = DataDirectory.open(data);
        LocalDate day = Dates.today(now);
        Path file = directory.backups().resolve("multaqa-" + day + ".zip");
        try {
            if (Files.exists(file)) {
                return;
            }
            DataDirectory.makePrivateFolder(directory.backups());
            if (!hasRoom(directory)) {
                LOG.warn("no backup was made: the disk has too little room for one more");
                return;
            }
            backups.make(file, false);
            forgetOld(directory.backups());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive is smaller than what it is made of; as much again must stay free for work. */
    private static boolean hasRoom(DataDirectory directory) throws IOException {
        long size = 0;
        for (Path folder : List.of(directory.cluster(), directory.files())) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    size += all.mapToLong(DailyBackup::size).sum();
                }
            }
        }
        return Files.getFileStore(directory.root()).getUsableSpace() > 2 * size;
    }

    private void forgetOld(Path folder) throws IOException {
        List<Path> old;
        try (Stream<Path> all = Files.list(folder)) {
            old =
                    all.filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                            .sorted(Comparator.reverseOrder())
                            .skip(kept)
                            .toList();
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            // Gone meanwhile: PostgreSQL goes on working.
            return 0;
        }
    }
}

package org.multaqa.backups;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.multaqa.database.DataDirectory;
import org.multaqa.health.Check;
import org.multaqa.health.Finding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether there is a backup, and how old. A demo needs none. */
@Component
class BackupCheck implements Check {
    // A daily backup begins at the same hour and takes its time.
    private static final Duration OLD = Duration.ofHours(25);

    private final Path data;
    private final boolean demo;

    BackupCheck(
            @Value("${multaqa.data}") String data, @Value("${multaqa.demo:false}") boolean demo) {
        this.data = Path.of(data);
        this.demo = demo;
    }

    @Override
    public List<Finding> look(Instant now) {
        if (demo || !DataDirectory.isMade(data)) {
            return List.of();
        }
        return List.of(
                LastBackup.read(DataDirectory.open(data))
                        .map(last -> judge(last, now))
                        .orElseGet(() -> Finding.wrong("backups.never")));
    }

    private static Finding judge(LastBackup last, Instant now) {
        long hours = Math.max(0, Duration.between(last.at(), now).toHours());
        String file = last.file().toString();
        if (last.at().isBefore(now.minus(OLD))) {
            return Finding.wrong("backups.old", "days", Math.max(1, hours / 24), "file", file);
        }
        return Finding.well(
                Files.exists(last.file()) ? "backups.fresh" : "backups.elsewhere",
                "hours",
                hours,
                "file",
                file);
    }
}

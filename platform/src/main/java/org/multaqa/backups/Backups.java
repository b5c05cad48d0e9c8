package org.multaqa.backups;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.multaqa.audit.Audit;
import org.multaqa.database.ClusterCopy;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Refusal;
import org.multaqa.database.TableCopy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Makes archives of the installation while people work. */
@Service
public class Backups {
    private final Path data;
    private final boolean embedded;
    private final DataSource database;
    private final Audit audit;
    private final Clock clock;

    Backups(
            @Value("${multaqa.data}") String data,
            @Value("${multaqa.database.embedded:false}") boolean embedded,
            DataSource database,
            Audit audit,
            Clock clock) {
        this.data = Path.of(data);
        this.embedded = embedded;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** An archive that was made. */
    public record Made(Path file, Manifest manifest, long bytes) {}

    /**
     * Writes the archive; until it is whole, nothing or the former one stands in its place.
     *
     * @param portable the tables, for any PostgreSQL, instead of the cluster's files; an external
     *     database always gives its tables
     */
    public Made make(Path file, boolean portable) {
        Path target = file.toAbsolutePath().normalize();
        refuseToOverwrite(target);
        DataDirectory directory = DataDirectory.open(data);
        try (ArchiveWriter archive = new ArchiveWriter(target)) {
            String head = audit.head().written();
            Manifest.Kind kind =
                    embedded && !portable ? Manifest.Kind.CLUSTER : Manifest.Kind.TABLES;
            TableCopy.Taken taken =
                    kind == Manifest.Kind.CLUSTER
                            ? new TableCopy.Taken(ClusterCopy.take(directory, clock, archive), "")
                            : TableCopy.take(database, clock, archive);
            // After the database: a document is laid down before its row is committed.
            copyFiles(directory, archive);
            Manifest manifest =
                    new Manifest(
                            Manifest.MADE_BY,
                            Manifest.FORMAT,
                            kind,
                            DataDirectory.POSTGRESQL,
                            taken.until(),
                            directory.isDemo(),
                            head,
                            taken.migration(),
                            archive.parts());
            archive.finish(manifest);
            LastBackup.write(directory, new LastBackup(clock.instant(), target));
            return new Made(target, manifest, Files.size(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFiles(DataDirectory directory, ArchiveWriter archive)
            throws IOException {
        for (Path path : directory.filesToBackUp()) {
            try (InputStream content = Files.newInputStream(path)) {
                archive.file(directory.root().relativize(path).toString(), content);
            } catch (NoSuchFileException e) {
                // Taken away while we came, as letters of an outbox are.
            }
        }
    }

    /** A former archive may be replaced; anything else was not meant. */
    private static void refuseToOverwrite(Path file) {
        if (Files.isDirectory(file)) {
            throw new Refusal("backups.is-folder", "file", file.toString());
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("backups.no-folder", "folder", String.valueOf(folder));
        }
        if (Files.exists(file)) {
            try (Archive former = Archive.open(file)) {
                former.manifest();
            } catch (Refusal | IOException e) {
                throw new Refusal("backups.in-the-way", "file", file.toString());
            }
        }
    }
}

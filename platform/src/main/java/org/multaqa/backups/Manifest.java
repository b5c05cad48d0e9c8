package org.multaqa.backups;

import java.time.Instant;
import java.util.List;
import org.multaqa.database.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of itself.
 *
 * @param until everything committed until then is in it
 * @param head the end of the trail when the backup began: the restored trail must pass through it
 * @param migration the newest migration of the tables; empty where the cluster knows itself
 */
public record Manifest(
        String madeBy,
        int format,
        Kind kind,
        String postgresql,
        Instant until,
        boolean demo,
        String head,
        String migration,
        List<Part> files) {
    static final String NAME = "manifest.json";
    static final String MADE_BY = "multaqa";
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How the database is in it. */
    public enum Kind {
        CLUSTER,
        TABLES
    }

    /** One file; a folder has a name that ends in a slash. */
    public record Part(String name, long size, String sha256) {}

    /** All bytes that a restore will write. */
    public long size() {
        return files.stream().mapToLong(Part::size).sum();
    }

    String written() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** Refuses what is not the manifest of an archive that this program knows to read. */
    static Manifest read(String text, String file) {
        Manifest read;
        try {
            read = JSON.readValue(text, Manifest.class);
        } catch (JacksonException e) {
            throw new Refusal("backups.foreign", "file", file);
        }
        if (!MADE_BY.equals(read.madeBy)) {
            throw new Refusal("backups.foreign", "file", file);
        }
        if (read.format != FORMAT) {
            throw new Refusal("backups.other-format", "file", file, "format", read.format);
        }
        return read;
    }
}

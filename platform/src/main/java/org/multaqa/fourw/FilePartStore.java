package org.multaqa.fourw;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The files of sheets, kept in parts so that none is ever in memory as a whole. */
@Repository
class FilePartStore {
    private static final int PART = 1 << 20;

    private final Database db;

    FilePartStore(Database db) {
        this.db = db;
    }

    /** Keeps a file under its sheet. */
    void keep(UUID sheet, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                db.sql(
                                """
                                insert into fourw.file_part (sheet, number, bytes)
                                values (:sheet, :number, :bytes)
                                """)
                        .param("sheet", sheet)
                        .param("number", number++)
                        .param("bytes", part)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes a sheet's file has. */
    long size(UUID sheet) {
        return db.sql(
                        """
                        select coalesce(sum(length(bytes)), 0) from fourw.file_part
                        where sheet = :sheet
                        """)
                .param("sheet", sheet)
                .one(Long.class);
    }

    /** Writes a sheet's file to a temporary one, for the caller to delete. */
    Path fetch(UUID sheet) {
        try {
            Path file = Files.createTempFile("multaqa-sheet", ".read");
            try (OutputStream out = Files.newOutputStream(file)) {
                int number = 0;
                for (List<byte[]> part = part(sheet, number);
                        !part.isEmpty();
                        part = part(sheet, ++number)) {
                    out.write(part.getFirst());
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<byte[]> part(UUID sheet, int number) {
        return db.sql("select bytes from fourw.file_part where sheet = :sheet and number = :number")
                .param("sheet", sheet)
                .param("number", number)
                .list(byte[].class);
    }
}

package org.multaqa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the disk has against us")
class DiskTroubleTest {

    @Test
    @DisplayName(
            "is said as a full disk, a read-only disk or somebody else's file, however deep it lies")
    void isSaidInWords() {
        assertThat(said(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo("database.disk-full");
        assertThat(said(new IOException("No space left on device")))
                .isEqualTo("database.disk-full");
        assertThat(said(new SQLException("could not extend file", "53100")))
                .isEqualTo("database.disk-full");
        assertThat(said(new FileSystemException("a", null, "Read-only file system")))
                .isEqualTo("database.disk-read-only");
        assertThat(said(new AccessDeniedException("data/multaqa.properties")))
                .isEqualTo("database.not-ours");
        assertThat(said(new IOException("Connection reset"))).isEqualTo("another fault");
    }

    private static String said(Exception cause) {
        Throwable fault =
                new IllegalStateException(
                        "the verb failed",
                        cause instanceof IOException e ? new UncheckedIOException(e) : cause);
        return DiskTrouble.in(fault).map(refusal -> refusal.reason().key()).orElse("another fault");
    }
}

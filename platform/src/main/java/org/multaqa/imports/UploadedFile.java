package org.multaqa.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file on its way in, kept on disk while it is read; null where none was chosen. */
public record UploadedFile(@Nullable Path path, String name) implements AutoCloseable {

    /** The file of a form; of one larger than {@code most} bytes only as much as shows that. */
    public static UploadedFile of(@Nullable MultipartFile file, long most) throws IOException {
        if (file == null
                || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank()) {
            return new UploadedFile(null, "");
        }
        try (InputStream in = file.getInputStream()) {
            return of(in, String.valueOf(file.getOriginalFilename()), most);
        }
    }

    /** A body as it comes; of one larger than {@code most} bytes only as much as shows that. */
    public static UploadedFile of(InputStream in, String name, long most) throws IOException {
        Path path = Files.createTempFile("multaqa-import", ".upload");
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long all = 0;
            for (int read; all <= most && (read = in.read(buffer)) > 0; all += read) {
                out.write(buffer, 0, read);
            }
        }
        return new UploadedFile(path, name);
    }

    @Override
    public void close() throws IOException {
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }
}

package org.multaqa.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.web.multipart.MultipartFile;

/** A file on its way in, kept on disk while it is read. */
final class Upload implements AutoCloseable {
    private final @Nullable Path path;
    private final String name;

    private Upload(@Nullable Path path, String name) {
        this.path = path;
        this.name = name;
    }

    /** The file of a form; one that was not chosen is refused when it is received. */
    static Upload of(@Nullable MultipartFile file) throws IOException {
        if (file == null
                || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank()) {
            return new Upload(null, "");
        }
        try (InputStream in = file.getInputStream()) {
            return of(in, String.valueOf(file.getOriginalFilename()));
        }
    }

    /** A body as it comes; of one that is too large only as much is kept as shows that. */
    static Upload of(InputStream in, String name) throws IOException {
        Path path = Files.createTempFile("multaqa-import", ".upload");
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long all = 0;
            for (int read; all <= Drafts.MOST_BYTES && (read = in.read(buffer)) > 0; all += read) {
                out.write(buffer, 0, read);
            }
        }
        return new Upload(path, name);
    }

    Outcome<Batch> receive(Drafts drafts, Actor actor, BatchKind kind) {
        if (!actor.mayAnywhere(kind.right())) {
            return Outcome.notAllowed();
        }
        return path == null
                ? Outcome.invalid(Problem.at("file", "intake.file-missing"))
                : drafts.receive(actor, kind, path, name);
    }

    @Override
    public void close() throws IOException {
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }
}

package org.multaqa.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.imports.UploadedFile;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.web.multipart.MultipartFile;

/** A list on its way in. */
record Upload(UploadedFile file) implements AutoCloseable {

    /** The file of a form; one that was not chosen is refused when it is received. */
    static Upload of(@Nullable MultipartFile file) throws IOException {
        return new Upload(UploadedFile.of(file, Drafts.MOST_BYTES));
    }

    /** A body as it comes. */
    static Upload of(InputStream in, String name) throws IOException {
        return new Upload(UploadedFile.of(in, name, Drafts.MOST_BYTES));
    }

    Outcome<Batch> receive(Drafts drafts, Actor actor, BatchKind kind) {
        if (!actor.mayAnywhere(kind.right())) {
            return Outcome.notAllowed();
        }
        Path path = file.path();
        return path == null
                ? Outcome.invalid(Problem.at("file", "intake.file-missing"))
                : drafts.receive(actor, kind, path, file.name());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package org.multaqa.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A document as it arrives: what it is called there, and its bytes, not looked at yet. */
public record Upload(String name, Source source) {

    /** Where the bytes come from; read once. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** The document of a program: its name and its bytes in Base64. */
    public record Encoded(@Nullable String name, @Nullable String content) {}

    public static Upload of(String name, byte[] content) {
        return new Upload(name, () -> new ByteArrayInputStream(content));
    }

    /** The document of a form; nothing where none was chosen. */
    public static Optional<Upload> of(@Nullable MultipartFile chosen) {
        if (chosen == null
                || (chosen.isEmpty() && String.valueOf(chosen.getOriginalFilename()).isBlank())) {
            return Optional.empty();
        }
        String name = chosen.getOriginalFilename();
        return Optional.of(new Upload(name == null ? "" : name, chosen::getInputStream));
    }

    /** The document of a program; what is no Base64 arrives as nothing, and is refused as empty. */
    public static Optional<Upload> of(@Nullable Encoded encoded) {
        if (encoded == null || encoded.content() == null) {
            return Optional.empty();
        }
        String name = encoded.name() == null ? "" : encoded.name();
        try {
            return Optional.of(of(name, Base64.getMimeDecoder().decode(encoded.content())));
        } catch (IllegalArgumentException e) {
            return Optional.of(of(name, new byte[0]));
        }
    }
}

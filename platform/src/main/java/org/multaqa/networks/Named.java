package org.multaqa.networks;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Message;

/** An organisation and what it is called. */
public record Named(UUID id, String ar, @Nullable String en) {

    static Named of(UUID id, Map<UUID, Organisation.Name> names) {
        Organisation.Name name = names.get(id);
        return name == null ? new Named(id, "", null) : new Named(id, name.ar(), name.en());
    }

    static Named of(Organisation it) {
        return new Named(it.id(), it.nameAr(), it.nameEn());
    }

    /** The name as part of another text. */
    Message said() {
        return Message.of("networks.name", "ar", ar, "en", en == null || en.isBlank() ? ar : en);
    }
}

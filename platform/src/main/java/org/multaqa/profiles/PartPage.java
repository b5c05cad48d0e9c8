package org.multaqa.profiles;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.places.PlaceQuestion;

/**
 * The form of a part of a profile, new or known.
 *
 * @param part the id of a known one
 */
public record PartPage(
        Organisation organisation,
        PartKind kind,
        @Nullable UUID part,
        int version,
        Typed typed,
        List<PlaceQuestion> questions) {

    /** Where the form is sent. */
    public String address() {
        String parts = "/organisations/" + organisation.id() + "/" + kind.word();
        return part == null ? parts : parts + "/" + part;
    }
}

package org.multaqa.verification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;

/** One line of a checklist with its history, and the form to decide or to answer. */
public record CheckPage(
        Organisation organisation,
        Verifications.Check check,
        List<Step> steps,
        Map<UUID, String> names,
        boolean decides,
        boolean answers,
        Verifications.Form form) {

    /** The name of who said something, empty where nobody in particular did. */
    public String name(@Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}

package org.multaqa.profiles;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach an organisation.
 *
 * @param value a number in international form, an address as it can be opened, or a postal address
 * @param label what it is for: "the office", "evenings"
 * @param person whom one reaches
 * @param membersOnly whether only members of the workspace see it
 */
public record Contact(
        UUID id,
        UUID organisationId,
        ContactKind kind,
        String value,
        @Nullable String label,
        @Nullable String person,
        boolean membersOnly,
        int version)
        implements Part {

    /** Where a click on it leads; null where it leads nowhere. */
    public @Nullable String link() {
        return switch (kind) {
            case PHONE, MOBILE -> "tel:" + value;
            case WHATSAPP -> "https://wa.me/" + value.replace("+", "");
            case EMAIL -> "mailto:" + value;
            case WEBSITE, SOCIAL -> value;
            case POST -> null;
        };
    }
}

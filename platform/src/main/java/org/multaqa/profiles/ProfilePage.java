package org.multaqa.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;

/**
 * The page of an organisation as one reader may see it.
 *
 * @param profile without the contacts that are not for this reader
 * @param hiddenContacts how many those are
 * @param places those that services name, by code
 * @param confirmed when, and by whom where the reader may know
 */
public record ProfilePage(
        Organisation organisation,
        @Nullable NamedPlace home,
        Freshness freshness,
        Message confirmed,
        Profile profile,
        int hiddenContacts,
        Map<String, NamedPlace> places,
        List<AreaGroup> areas,
        List<Said> said,
        List<ChangeRequest> waiting,
        List<ProfileSection.Part> sections,
        Allowed allowed,
        FieldWords words,
        @Nullable Message notice) {

    /** The places served in one governorate. */
    public record AreaGroup(NamedPlace first, List<NamedPlace> places) {}

    /**
     * Who said of a field or a part that it is so.
     *
     * @param name its name
     * @param by the person's name, empty where it is not for this reader
     */
    public record Said(Message name, Instant at, String by) {}

    /** What this reader may do here; {@code confirmsFirst} where that is the main thing to do. */
    public record Allowed(
            boolean edit, boolean confirm, boolean close, boolean confirmsFirst, boolean names) {}

    public String id() {
        return organisation.id().toString();
    }

    /** The place of a code that a service names. */
    public @Nullable NamedPlace place(String code) {
        return places.get(code);
    }

    /** Whether a part is shown: it has something, or the reader may add to it. */
    public boolean shows(List<?> things) {
        return !things.isEmpty() || allowed.edit();
    }
}

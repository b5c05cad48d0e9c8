package org.multaqa.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What modules beside the register know of an organisation, for its exchange by Open Referral HSDS
 * 3. Several modules may tell of one organisation; what they tell is put together. Only what the
 * public may read belongs here.
 *
 * @param services with the places where they are given and the areas they are for
 */
public record HsdsDetails(
        @Nullable String email,
        @Nullable String website,
        List<Identifier> identifiers,
        List<Phone> phones,
        List<Contact> contacts,
        List<Service> services) {

    /** Nothing besides the register. */
    public static final HsdsDetails NONE =
            new HsdsDetails(null, null, List.of(), List.of(), List.of(), List.of());

    /** A module that knows more of organisations: a bean. */
    public interface Source {
        /** What it knows of these; organisations of which it knows nothing need not be there. */
        Map<UUID, HsdsDetails> of(Collection<UUID> organisations);
    }

    /**
     * A number under which someone else knows the organisation, such as that of its publication.
     *
     * @param type what kind of number it is, in words
     */
    public record Identifier(UUID id, String type, String identifier) {}

    /**
     * A telephone number.
     *
     * @param type of RFC 6350: {@code voice, cell, text, fax}; null for voice
     */
    public record Phone(
            UUID id, String number, @Nullable String type, @Nullable String description) {}

    /** Someone to turn to. */
    public record Contact(
            UUID id,
            @Nullable String name,
            @Nullable String title,
            @Nullable String email,
            List<Phone> phones) {}

    /**
     * A service.
     *
     * @param active whether it is given now; else it is paused
     * @param givenAt the codes of the places where it is given
     * @param areas the codes of the places whose people it is for
     */
    public record Service(
            UUID id,
            String name,
            @Nullable String alternateName,
            @Nullable String description,
            boolean active,
            @Nullable String eligibility,
            @Nullable String application,
            @Nullable String fees,
            @Nullable String hours,
            List<String> givenAt,
            List<String> areas,
            List<Phone> phones) {}

    /** This and what another module tells of the same organisation. */
    HsdsDetails and(HsdsDetails other) {
        return new HsdsDetails(
                email == null ? other.email : email,
                website == null ? other.website : website,
                joined(identifiers, other.identifiers),
                joined(phones, other.phones),
                joined(contacts, other.contacts),
                joined(services, other.services));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}

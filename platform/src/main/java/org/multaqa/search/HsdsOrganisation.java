package org.multaqa.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Words;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;

/**
 * One organisation in the fields of Open Referral HSDS 3. What the standard requires and the
 * register lacks is said plainly: a description made of kind and place, a postal code that is
 * empty. Places are told apart by their P-codes; ids of what has none of its own come from those of
 * the organisation and the place, so that they are the same in every export.
 */
final class HsdsOrganisation {
    private final Organisation it;
    private final HsdsDetails details;
    private final Language language;
    private final Gazetteer gazetteer;

    HsdsOrganisation(Organisation it, HsdsDetails details, Language language, Gazetteer gazetteer) {
        this.it = it;
        this.details = details;
        this.language = language;
        this.gazetteer = gazetteer;
    }

    Map<String, Object> written() {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", it.id());
        to.put("name", it.nameAr());
        put(to, "alternate_name", it.nameEn() == null ? it.shortName() : it.nameEn());
        to.put("description", description());
        put(to, "email", details.email());
        put(to, "website", details.website());
        put(to, "year_incorporated", it.foundedYear());
        put(to, "legal_status", it.legalForm() == null ? null : word(it.legalForm()));
        put(to, "organization_identifiers", details.identifiers().stream().map(this::identifier));
        put(to, "phones", details.phones().stream().map(HsdsOrganisation::phone));
        put(to, "contacts", details.contacts().stream().map(this::contact));
        put(to, "locations", places().stream().map(this::location));
        put(to, "services", details.services().stream().map(this::service));
        return to;
    }

    private String description() {
        String about = it.about();
        if (about != null && !about.isBlank()) {
            return about;
        }
        String place = gazetteer.find(it.homePlace()).map(p -> p.name(language)).orElse("");
        String kind = word(it.kind());
        return place.isEmpty() ? kind : kind + " · " + place;
    }

    private Map<String, Object> identifier(HsdsDetails.Identifier identifier) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", identifier.id());
        to.put("organization_id", it.id());
        to.put("identifier_type", identifier.type());
        to.put("identifier", identifier.identifier());
        return to;
    }

    private static Map<String, Object> phone(HsdsDetails.Phone phone) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", phone.id());
        to.put("number", phone.number());
        put(to, "type", phone.type());
        put(to, "description", phone.description());
        return to;
    }

    private Map<String, Object> contact(HsdsDetails.Contact contact) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", contact.id());
        to.put("organization_id", it.id());
        put(to, "name", contact.name());
        put(to, "title", contact.title());
        put(to, "email", contact.email());
        put(to, "phones", contact.phones().stream().map(HsdsOrganisation::phone));
        return to;
    }

    /** The home and wherever services are given, each once. */
    private Set<Place> places() {
        Set<Place> places = new LinkedHashSet<>();
        gazetteer.find(it.homePlace()).ifPresent(places::add);
        for (HsdsDetails.Service service : details.services()) {
            service.givenAt().forEach(code -> gazetteer.find(code).ifPresent(places::add));
        }
        return places;
    }

    private Map<String, Object> location(Place place) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", id("location", place.code()));
        to.put("location_type", "physical");
        to.put("organization_id", it.id());
        to.put("name", place.name(language));
        put(to, "alternate_name", other(place));
        to.put("latitude", place.latitude());
        to.put("longitude", place.longitude());
        to.put("external_identifier", place.code());
        to.put("external_identifier_type", "P-code");
        to.put("addresses", List.of(address(place)));
        return to;
    }

    private Map<String, Object> address(Place place) {
        boolean home = place.code().equals(it.homePlace()) && it.address() != null;
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", id("address", place.code()));
        to.put("location_id", id("location", place.code()));
        to.put("address_1", home ? it.address() : place.name(language));
        to.put("city", place.name(language));
        put(to, "region", around(place, Level.DISTRICT));
        String governorate = around(place, Level.GOVERNORATE);
        to.put("state_province", governorate == null ? place.name(language) : governorate);
        to.put("postal_code", "");
        to.put("country", "SY");
        to.put("address_type", "physical");
        return to;
    }

    private @Nullable String around(Place place, Level level) {
        return gazetteer.ancestor(place.code(), level).map(p -> p.name(language)).orElse(null);
    }

    private @Nullable String other(Place place) {
        String other = place.name(language.other());
        return other.equals(place.name(language)) ? null : other;
    }

    private Map<String, Object> service(HsdsDetails.Service service) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", service.id());
        to.put("organization_id", it.id());
        to.put("name", service.name());
        put(to, "alternate_name", service.alternateName());
        put(to, "description", service.description());
        to.put("status", service.active() ? "active" : "inactive");
        put(to, "eligibility_description", service.eligibility());
        put(to, "application_process", service.application());
        put(to, "fees_description", service.fees());
        put(to, "phones", service.phones().stream().map(HsdsOrganisation::phone));
        if (service.hours() != null) {
            to.put(
                    "schedules",
                    List.of(
                            Map.of(
                                    "id", id("schedule", service.id().toString()),
                                    "description", service.hours())));
        }
        put(to, "service_areas", service.areas().stream().map(code -> area(service, code)));
        put(
                to,
                "service_at_locations",
                service.givenAt().stream()
                        .filter(code -> gazetteer.find(code).isPresent())
                        .map(code -> given(service, code)));
        return to;
    }

    private Map<String, Object> area(HsdsDetails.Service service, String code) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", id("area", service.id() + " " + code));
        to.put("service_id", service.id());
        to.put("name", gazetteer.find(code).map(p -> p.name(language)).orElse(code));
        to.put("description", code);
        return to;
    }

    private Map<String, Object> given(HsdsDetails.Service service, String code) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("id", id("given", service.id() + " " + code));
        to.put("service_id", service.id());
        to.put("location_id", id("location", gazetteer.find(code).orElseThrow().code()));
        return to;
    }

    private UUID id(String kind, String of) {
        String name = kind + " " + it.id() + " " + of;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private String word(Enum<?> value) {
        return Texts.all().say(language, Words.key(value));
    }

    private static void put(Map<String, Object> to, String field, @Nullable Object value) {
        if (value != null) {
            to.put(field, value);
        }
    }

    private static void put(
            Map<String, Object> to,
            String field,
            java.util.stream.Stream<Map<String, Object>> values) {
        List<Map<String, Object>> list = new ArrayList<>(values.toList());
        if (!list.isEmpty()) {
            to.put(field, list);
        }
    }
}

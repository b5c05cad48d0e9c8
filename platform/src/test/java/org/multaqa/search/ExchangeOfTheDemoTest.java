package org.multaqa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.DemoTest;
import org.multaqa.house.Visitor;
import org.multaqa.licences.Licence;
import org.multaqa.licences.LicenceGroup;
import org.multaqa.licences.Licences;
import org.multaqa.licences.Series;
import org.multaqa.profiles.Contact;
import org.multaqa.profiles.ContactKind;
import org.multaqa.profiles.Profile;
import org.multaqa.profiles.Profiles;
import org.multaqa.profiles.ServiceOffered;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DemoTest
@DisplayName("The exchange by HSDS 3 of the demo")
class ExchangeOfTheDemoTest {
    @Autowired private Profiles profiles;
    @Autowired private Licences licences;
    @LocalServerPort private int port;

    @Test
    @DisplayName(
            "has services, contacts, phones and numbers of decisions as they are kept, no id twice and no reference that leads nowhere")
    void hasWhatOtherModulesKnow() {
        String text = new Visitor(port).get("/organisations.hsds.json").body();
        JsonNode document = JsonMapper.builder().build().readTree(text);
        assertThat(HsdsRules.broken(document)).isEmpty();

        Map<UUID, JsonNode> written = new HashMap<>();
        document.get("contents")
                .forEach(it -> written.put(UUID.fromString(it.get("id").asString()), it));
        assertThat(written).hasSize(document.get("total_items").asInt());
        int whole = 0;
        Map<UUID, Profile> told = profiles.of(written.keySet());
        for (Map.Entry<UUID, JsonNode> each : written.entrySet()) {
            Profile profile = told.getOrDefault(each.getKey(), Profile.EMPTY);
            boolean all =
                    services(each.getValue(), profile)
                            & contacts(each.getValue(), profile)
                            & decisions(each.getValue(), licences.of(each.getKey()));
            whole += all ? 1 : 0;
        }
        assertThat(whole).as("organisations with all of it").isPositive();
        keepsToItself(text, told);
    }

    private static boolean services(JsonNode written, Profile profile) {
        Map<String, JsonNode> services = byId(written.path("services"));
        assertThat(services.keySet())
                .isEqualTo(ids(profile.services().stream().map(ServiceOffered::id).toList()));
        for (ServiceOffered service : profile.services()) {
            JsonNode it = java.util.Objects.requireNonNull(services.get(service.id().toString()));
            assertThat(it.get("name").asString()).isEqualTo(service.nameAr());
            assertThat(it.get("organization_id").asString())
                    .isEqualTo(service.organisationId().toString());
            assertThat(it.path("service_at_locations").size()).isEqualTo(service.places().size());
            assertThat(it.path("service_areas").size())
                    .isEqualTo(
                            service.places().isEmpty()
                                    ? profile.areas().size()
                                    : service.places().size());
        }
        return !services.isEmpty();
    }

    private static boolean contacts(JsonNode written, Profile profile) {
        List<Contact> persons =
                profile.contacts().stream().filter(c -> c.person() != null).toList();
        Map<String, JsonNode> contacts = byId(written.path("contacts"));
        assertThat(contacts.keySet()).isEqualTo(ids(persons.stream().map(Contact::id).toList()));
        for (Contact person : persons) {
            JsonNode it = java.util.Objects.requireNonNull(contacts.get(person.id().toString()));
            assertThat(it.get("name").asString()).isEqualTo(person.person());
            if (person.kind().isDialled()) {
                assertThat(it.get("phones").get(0).get("number").asString())
                        .isEqualTo(person.value());
            }
        }
        List<Contact> dialled =
                profile.contacts().stream()
                        .filter(c -> c.person() == null && c.kind().isDialled())
                        .toList();
        Map<String, JsonNode> phones = byId(written.path("phones"));
        assertThat(phones.keySet()).isEqualTo(ids(dialled.stream().map(Contact::id).toList()));
        dialled.forEach(phone ->
                assertThat(
                                java.util.Objects.requireNonNull(phones.get(phone.id().toString()))
                                        .get("number")
                                        .asString())
                        .isEqualTo(phone.value()));
        profile.contacts().stream()
                .filter(c -> c.person() == null && c.kind() == ContactKind.EMAIL)
                .findFirst()
                .ifPresent(mail ->
                        assertThat(written.get("email").asString()).isEqualTo(mail.value()));
        return !contacts.isEmpty() && !phones.isEmpty();
    }

    private static boolean decisions(JsonNode written, List<Series> kept) {
        List<Licence> publications =
                kept.stream()
                        .filter(s -> s.group() == LicenceGroup.PUBLICATION)
                        .flatMap(s -> s.licences().stream())
                        .filter(l -> !l.isStruck())
                        .toList();
        JsonNode identifiers = written.path("organization_identifiers");
        assertThat(identifiers.size()).isEqualTo(publications.isEmpty() ? 0 : 1);
        identifiers.forEach(it ->
                assertThat(
                                publications.stream()
                                        .map(l -> l.number() + "/" + l.decidedOn().getYear()))
                        .contains(it.get("identifier").asString()));
        return !publications.isEmpty();
    }

    /** What only members may see is in nobody's exchange. */
    private void keepsToItself(String text, Map<UUID, Profile> told) {
        Set<String> open = new HashSet<>();
        told.values().forEach(p -> p.contacts().forEach(c -> open.add(c.value())));
        List<Contact> hidden =
                profiles.whole(told.keySet()).values().stream()
                        .flatMap(p -> p.contacts().stream())
                        .filter(Contact::membersOnly)
                        .filter(c -> !open.contains(c.value()))
                        .toList();
        assertThat(hidden).as("the demo has contacts for members only").isNotEmpty();
        assertThat(hidden).allSatisfy(c -> assertThat(text).doesNotContain(c.value()));
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        Map<String, JsonNode> byId = new HashMap<>();
        list.forEach(it -> byId.put(it.get("id").asString(), it));
        return byId;
    }

    private static Set<String> ids(List<UUID> ids) {
        Set<String> texts = new HashSet<>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }
}

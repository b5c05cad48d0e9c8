package org.multaqa.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Contacts")
class ContactsTest {
    @Autowired private ProfileParts parts;
    @Autowired private Profiles profiles;
    @Autowired private Organisations organisations;
    @Autowired private SampleUnion union;

    private UUID it = new UUID(0, 0);

    @BeforeEach
    void aNewCharity() {
        it = enter("جمعية قناديل اللوز").id();
    }

    @Test
    @DisplayName("hold numbers as they are dialled, however they were typed")
    void holdNumbersAsDialled() {
        assertThat(contact("mobile", "٠٩٤٤ ١٢٣ ٤٥٦")).isEqualTo("+963944123456");
        assertThat(contact("phone", "011-5556677")).isEqualTo("+963115556677");
        assertThat(contact("whatsapp", "0090 532 123 45 67")).isEqualTo("+905321234567");
        assertThat(contact("email", " Office@Example.ORG ")).isEqualTo("office@example.org");
        assertThat(contact("website", "Example.org/ar?x=1"))
                .isEqualTo("https://example.org/ar?x=1");
        assertThat(contact("website", "جمعية.example")).startsWith("https://xn--");
        assertThat(contact("post", "دمشق، ص.ب 1234")).isEqualTo("دمشق، ص.ب 1234");
    }

    @Test
    @DisplayName("say of a contact what is wrong with it")
    void sayWhatIsWrong() {
        assertThat(wrong("mobile", "011 5556677")).containsExactly("profiles.not-mobile");
        assertThat(wrong("phone", "5556677")).containsExactly("profiles.number-wrong");
        assertThat(wrong("phone", "0115556677 / 0115556688"))
                .containsExactly("profiles.one-number");
        assertThat(wrong("email", "office")).containsExactly("accounts.email-wrong");
        for (String address :
                List.of("javascript:alert(1)", "https://", "ftp://example.org", "a b", "x@y@z")) {
            assertThat(wrong("website", address))
                    .as(address)
                    .containsExactly("profiles.address-wrong");
        }
        assertThat(wrong("", "x")).containsExactly("profiles.contact-kind-missing");
        assertThat(wrong("phone", " ")).containsExactly("profiles.missing");
        assertThat(wrong("post", "ا".repeat(5_000))).containsExactly("directory.too-long");
        contact("phone", "0115556677");
        assertThat(wrong("phone", "+963 11 5556677")).containsExactly("profiles.contact-there");
    }

    @Test
    @DisplayName("tell the second of two who change the same contact, and keep the first one's")
    void tellTheSecondOfTwo() throws Exception {
        Part contact = add(PartKind.CONTACTS, "kind", "phone", "value", "0115556677");
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Callable<Outcome<Part>>> edits = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Typed label = Typed.with("label", "مكتب " + i);
                edits.add(() ->
                        parts.change(secretary(), it, PartKind.CONTACTS, contact.id(), 1, label));
            }
            int done = 0;
            for (var edit : people.invokeAll(edits)) {
                done += edit.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("hold a contact once, even when it is added by eight at the same time")
    void holdAContactOnce() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Outcome<Part>>> adding = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                adding.add(() ->
                        parts.add(
                                secretary(),
                                it,
                                PartKind.CONTACTS,
                                Typed.with("kind", "phone", "value", "0115556677")));
            }
            int done = 0;
            for (var one : people.invokeAll(adding)) {
                done += one.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(profile().contacts()).hasSize(1);
    }

    @Test
    @DisplayName("give others only the contacts that are for everybody")
    void giveOthersWhatIsForEverybody() {
        add(PartKind.CONTACTS, "kind", "phone", "value", "0115550001");
        add(PartKind.CONTACTS, "kind", "mobile", "value", "0944000001", "membersOnly", true);
        assertThat(profiles.of(List.of(it)).getOrDefault(it, Profile.EMPTY).contacts()).hasSize(1);
        assertThat(profile().contacts()).hasSize(2);
    }

    private String contact(String kind, String value) {
        return ((Contact) add(PartKind.CONTACTS, "kind", kind, "value", value)).value();
    }

    private List<String> wrong(String kind, String value) {
        return problems(
                parts.add(
                        secretary(),
                        it,
                        PartKind.CONTACTS,
                        Typed.with("kind", kind, "value", value)));
    }

    private static List<String> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().stream().map(Problem::message).map(m -> m.key()).toList()
                : List.of();
    }

    private Part add(PartKind kind, Object... namesAndValues) {
        return parts.add(secretary(), it, kind, Typed.with(namesAndValues)).orThrow();
    }

    private Profile profile() {
        return profiles.whole(List.of(it)).getOrDefault(it, Profile.EMPTY);
    }

    private Actor secretary() {
        return union.actor(Who.SECRETARIAT);
    }

    private Organisation enter(String nameAr) {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null))
                .orThrow();
    }
}

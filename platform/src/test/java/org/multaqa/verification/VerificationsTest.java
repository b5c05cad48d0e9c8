package org.multaqa.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.database.Ids;
import org.multaqa.directory.Edited;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.files.SampleDocuments;
import org.multaqa.files.Upload;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.obligations.MyObligations;
import org.multaqa.obligations.Obligation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Verification")
class VerificationsTest {
    @Autowired private Verifications verifications;
    @Autowired private Requirements requirements;
    @Autowired private Worklist worklist;
    @Autowired private RunningOut runningOut;
    @Autowired private Organisations organisations;
    @Autowired private MyObligations obligations;
    @Autowired private VerificationSection section;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;

    private Actor rana = Actor.NOBODY;
    private Actor salma = Actor.NOBODY;
    private UUID charity = Ids.next();

    @BeforeEach
    void aCharityOfSalma() {
        rana = union.actor(Who.SECRETARIAT);
        charity = enter(OrganisationKind.ASSOCIATION);
        salma =
                new Actor(
                        union.actor(Who.OWN_MANAGER).person(),
                        charity,
                        EnumSet.of(Role.MANAGER),
                        "page");
    }

    @Test
    @DisplayName("asks of each kind of organisation what is set for it")
    void asksByKind() {
        assertThat(keys(charity)).contains("statutes", "board-list", "class", "bank-account");
        assertThat(keys(enter(OrganisationKind.DONOR)))
                .containsExactly("address", "contact-person");
        assertThat(keys(enter(OrganisationKind.MINISTRY))).isEmpty();
    }

    @Test
    @DisplayName("goes from رنا to سلمى and back, with who and when and the document")
    void goesToAndFro() {
        assertThat(refusedWith(decide("statutes", ItemState.TO_REVISE, "", 0)))
                .containsExactly("verification.note-missing");
        assertThat(refusedWith(decide("statutes", ItemState.NOT_REQUIRED, " ", 0)))
                .containsExactly("verification.reason-missing");
        assertThat(refusedWith(decide("statutes", ItemState.ANSWERED, "", 0)))
                .containsExactly("verification.state-missing");
        decide("statutes", ItemState.TO_REVISE, "الصفحة الأخيرة ناقصة", 0).orThrow();
        String link = "/organisations/" + charity + "/verification/statutes";
        assertThat(due(salma)).contains(link);
        Optional<Upload> pdf = Optional.of(Upload.of("نظام.pdf", SampleDocuments.pdf("st")));
        verifications.answer(salma, charity, "statutes", form(null, "أرفقناها", 1), pdf).orThrow();
        assertThat(due(salma)).doesNotContain(link);
        assertThat(due(rana)).contains("/verification?state=answered");
        Verifications.Check check = verifications.read(rana, charity, "statutes").orThrow();
        assertThat(check.item().state()).isEqualTo(ItemState.ANSWERED);
        assertThat(check.documents()).hasSize(1);
        decide("statutes", ItemState.VERIFIED, "", 2).orThrow();
        assertThat(verifications.steps(check.item()))
                .extracting(Step::state)
                .containsExactly(ItemState.VERIFIED, ItemState.ANSWERED, ItemState.TO_REVISE);
        assertThat(
                        refusedWith(
                                verifications.answer(
                                        salma,
                                        charity,
                                        "statutes",
                                        form(null, "", 3),
                                        Optional.empty())))
                .containsExactly("verification.nothing-to-answer");
    }

    @Test
    @DisplayName("lets one of eight who decide at once through, and tells the others")
    void letsOneThrough() throws Exception {
        for (int version : new int[] {0, 1}) {
            try (ExecutorService people = Executors.newFixedThreadPool(8)) {
                List<Callable<Outcome<Item>>> work = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    ItemState state = i % 2 == 0 ? ItemState.VERIFIED : ItemState.TO_REVISE;
                    work.add(() -> decide("address", state, "ملاحظة", version));
                }
                int done = 0;
                for (var outcome : people.invokeAll(work)) {
                    if (outcome.get().isDone()) {
                        done++;
                    } else {
                        assertThat(refusedWith(outcome.get()))
                                .containsExactly("verification.changed-meanwhile");
                    }
                }
                assertThat(done).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("guards its fields: an edit to them becomes a request, until it runs out")
    void guardsItsFields() {
        decide("class", ItemState.VERIFIED, "", 0).orThrow();
        assertThat(editClass("health").waiting()).hasSize(1);
        clock.advance(Duration.ofDays(732));
        runningOut.perform(clock.instant());
        runningOut.perform(clock.instant());
        assertThat(verifications.read(rana, charity, "class").orThrow().item().state())
                .isEqualTo(ItemState.RUN_OUT);
        assertThat(due(salma)).contains("/organisations/" + charity + "/verification/class");
        assertThat(due(rana)).contains("/verification?state=run-out");
        assertThat(editClass("environment").waiting()).isEmpty();
    }

    @Test
    @DisplayName("of two entries that become one is joined, history and documents too")
    void isJoined() {
        UUID gone = enter(OrganisationKind.ASSOCIATION);
        decide("address", ItemState.VERIFIED, "", 0).orThrow();
        for (String requirement : List.of("address", "board-list")) {
            Optional<Upload> pdf =
                    Optional.of(Upload.of("إثبات.pdf", SampleDocuments.pdf(requirement)));
            verifications
                    .decide(rana, gone, requirement, form(ItemState.TO_REVISE, "غامض", 0), pdf)
                    .orThrow();
        }
        organisations.merge(rana, charity, gone).orThrow();
        Verifications.Check address = verifications.read(rana, charity, "address").orThrow();
        assertThat(address.item().state()).isEqualTo(ItemState.VERIFIED);
        assertThat(address.documents()).hasSize(1);
        assertThat(address.documents().getFirst().organisation()).isEqualTo(charity);
        assertThat(verifications.steps(address.item())).hasSize(2);
        assertThat(verifications.read(rana, charity, "board-list").orThrow().item().state())
                .isEqualTo(ItemState.TO_REVISE);
    }

    @Test
    @DisplayName("is a worklist with the longest waiting answer at the top")
    void isAWorklist() {
        UUID second = enter(OrganisationKind.ASSOCIATION);
        answer(charity, "address");
        clock.advance(Duration.ofHours(1));
        answer(second, "address");
        answer(second, "board-list");
        Worklist.Piece piece = worklist.read(rana, ItemState.ANSWERED, null, 200).orThrow();
        assertThat(piece.rows())
                .extracting(Worklist.Row::organisation)
                .containsSubsequence(charity, second);
        Worklist.Piece rest = worklist.read(rana, ItemState.ANSWERED, charity, 1).orThrow();
        assertThat(rest.rows()).extracting(Worklist.Row::organisation).containsExactly(second);
    }

    @Test
    @DisplayName("asks what the secretariat sets, and of whom; wrong settings are refused")
    void asksWhatIsSet() {
        RequirementForm wrong =
                new RequirementForm("", "x", "", "", List.of("alien"), List.of(), "٠", null);
        assertThat(refusedWith(requirements.put(rana, null, wrong)))
                .containsExactly(
                        "verification.text-missing",
                        "verification.months-wrong",
                        "verification.kinds-missing");
        RequirementForm typed =
                new RequirementForm(
                        "سياسة حماية الطفل",
                        "Child protection policy",
                        "",
                        "",
                        List.of("association"),
                        List.of(),
                        "١٢",
                        null);
        Requirement added = requirements.put(rana, null, typed).orThrow();
        assertThat(added.months()).isEqualTo(12);
        assertThat(keys(charity)).contains(added.key());
        RequirementForm retired =
                new RequirementForm(
                        typed.textAr(), "x", "", "", typed.kinds(), List.of(), "12", true);
        requirements.put(rana, added.key(), retired).orThrow();
        assertThat(keys(charity)).doesNotContain(added.key());
        assertThat(requirements.put(salma, added.key(), typed).isDone()).isFalse();
    }

    @Test
    @DisplayName("keeps what was typed when somebody else was quicker, on the page")
    void keepsWhatWasTyped() {
        String path = "/organisations/" + union.yasmin() + "/verification/board-list";
        Visitor visitor = union.visitor(Who.SECRETARIAT, port);
        verifications
                .decide(
                        rana,
                        union.yasmin(),
                        "board-list",
                        form(ItemState.VERIFIED, "", 0),
                        Optional.empty())
                .orThrow();
        HttpResponse<String> refused =
                visitor.post(path, path, "state", "TO_REVISE", "note", "الختم", "version", "0");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("الختم")
                .contains("name=\"version\" value=\"1\"")
                .contains("value=\"TO_REVISE\" required checked");
    }

    @Test
    @DisplayName("shows everybody how much of it is done, without what is waived")
    void showsHowMuch() {
        decide("statutes", ItemState.VERIFIED, "", 0).orThrow();
        decide("closing-budget", ItemState.NOT_REQUIRED, "أُشهرت هذا العام", 0).orThrow();
        VerificationSection.Shown shown =
                (VerificationSection.Shown)
                        section.of(Actor.NOBODY, organisations.find(charity).orElseThrow())
                                .orElseThrow()
                                .it();
        assertThat(shown.verified()).isEqualTo(1);
        assertThat(shown.asked()).isEqualTo(keys(charity).size() - 1);
    }

    private List<String> keys(UUID organisation) {
        return verifications.read(rana, organisation).orThrow().stream()
                .map(c -> c.requirement().key())
                .toList();
    }

    private void answer(UUID organisation, String requirement) {
        Actor manager = new Actor(null, organisation, EnumSet.of(Role.MANAGER), "page");
        verifications
                .answer(manager, organisation, requirement, form(null, "", 0), Optional.empty())
                .orThrow();
    }

    private Edited editClass(String to) {
        int version = organisations.find(charity).orElseThrow().version();
        OrganisationForm form = new OrganisationForm(Map.of()).with(OrganisationField.CLASSES, to);
        return organisations.edit(salma, charity, version, form).orThrow();
    }

    private Outcome<Item> decide(String requirement, ItemState state, String note, int version) {
        return verifications.decide(
                rana, charity, requirement, form(state, note, version), Optional.empty());
    }

    private static Verifications.Form form(@Nullable ItemState state, String note, int version) {
        return new Verifications.Form(state, note, version);
    }

    private List<String> due(Actor actor) {
        return obligations.of(actor).stream().map(Obligation::link).toList();
    }

    private UUID enter(OrganisationKind kind) {
        OrganisationForm form = OrganisationForm.named(kind, "جهة " + UUID.randomUUID(), null);
        return organisations.register(Actor.PROGRAM, form).orThrow().id();
    }

    private static List<String> refusedWith(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(p -> p.message().key()).toList();
    }
}

package org.multaqa.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Ids;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.LicenceStandings;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.files.Attachments;
import org.multaqa.files.SampleDocuments;
import org.multaqa.files.Upload;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.obligations.MyObligations;
import org.multaqa.obligations.Obligation;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Licences")
class LicencesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String DIRECTORATE = "مديرية الشؤون الاجتماعية والعمل";

    @Autowired private Licences licences;
    @Autowired private Renewals renewals;
    @Autowired private LicenceStandings standings;
    @Autowired private Organisations organisations;
    @Autowired private DirectoryChanges changes;
    @Autowired private Attachments attachments;
    @Autowired private MyObligations obligations;
    @Autowired private SampleUnion union;

    private Actor rana = Actor.NOBODY;
    private Actor salma = Actor.NOBODY;
    private UUID charity = Ids.next();

    @BeforeEach
    void aCharityOfSalma() {
        rana = union.actor(Who.SECRETARIAT);
        charity = enter("جمعية " + UUID.randomUUID());
        salma =
                new Actor(
                        union.actor(Who.OWN_MANAGER).person(),
                        charity,
                        union.actor(Who.OWN_MANAGER).roles(),
                        "page");
    }

    @Test
    @DisplayName("are entered as typed, with days in any way of writing, and tell the register")
    void areEntered() {
        long before = changes.number();
        LicenceForm typed =
                new LicenceForm(
                        "publication", " ١٢٣ /ش ", "٥/٣/٢٠٢٤", DIRECTORATE, "", "4.3.2028", "");
        Licence entered = licences.enter(rana, charity, typed, null, Optional.empty()).orThrow();
        assertThat(entered.number()).isEqualTo("123 /ش");
        assertThat(entered.validFrom()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(entered.validUntil()).isEqualTo(LocalDate.of(2028, 3, 4));
        assertThat(standings.of(charity, TODAY)).isEqualTo(LicenceStanding.CURRENT);
        assertThat(standings.all(TODAY)).containsEntry(charity, LicenceStanding.CURRENT);
        assertThat(changes.number()).isGreaterThan(before);
        assertThat(refusedWith(licences.enter(rana, charity, typed, null, Optional.empty())))
                .containsExactly("licences.entered-already");
    }

    @Test
    @DisplayName("are refused field by field, and nothing is entered")
    void areRefusedByField() {
        LicenceForm wrong =
                new LicenceForm("x", "", "2027-01-01", "", "2026-02-30", "1/1/1020", "");
        Outcome<Licence> outcome = licences.enter(rana, charity, wrong, null, Optional.empty());
        assertThat(((Outcome.Refused<Licence>) outcome).problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "kind", "number", "authority", "decidedOn", "validFrom", "validUntil");
        assertThat(licences.of(charity)).isEmpty();
    }

    @Test
    @DisplayName("are suspended, lifted and revoked by dated decisions with reasons")
    void areSuspendedAndRevoked() {
        Licence it = publication("1/ش", "2024-01-01", "2028-01-01");
        assertThat(refusedWith(take(it, MeasureKind.LIFTING, "")))
                .containsExactly("licences.cannot-lift");
        assertThat(
                        refusedWith(
                                licences.take(
                                        rana,
                                        it.id(),
                                        new Licences.MeasureForm(
                                                MeasureKind.SUSPENSION, "", "1/1/2020", " "))))
                .containsExactlyInAnyOrder(
                        "licences.number-missing",
                        "licences.reason-missing",
                        "licences.day-outside");
        take(it, MeasureKind.SUSPENSION, "2026-11-01").orThrow();
        assertThat(standings.of(charity, TODAY)).isEqualTo(LicenceStanding.SUSPENDED);
        assertThat(refusedWith(take(it, MeasureKind.LIFTING, "2026-10-01")))
                .containsExactly("licences.decided-later-already");
        take(it, MeasureKind.LIFTING, "2026-11-10").orThrow();
        assertThat(standings.of(charity, TODAY)).isEqualTo(LicenceStanding.CURRENT);
        take(it, MeasureKind.REVOCATION, "").orThrow();
        assertThat(standings.of(charity, TODAY)).isEqualTo(LicenceStanding.REVOKED);
        assertThat(standings.of(charity, TODAY.minusDays(1))).isEqualTo(LicenceStanding.CURRENT);
        assertThat(refusedWith(take(it, MeasureKind.REVOCATION, "")))
                .containsExactly("licences.cannot-revoke");
    }

    @Test
    @DisplayName("are suspended once when eight secretaries press the button together")
    void areSuspendedOnce() throws Exception {
        Licence it = publication("2/ش", "2024-01-01", "");
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Outcome<Measure>>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> take(it, MeasureKind.SUSPENSION, ""));
            }
            int done = 0;
            for (var outcome : people.invokeAll(work)) {
                done += outcome.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("entered by mistake are struck: they stay in the history and count no more")
    void areStruck() {
        Licence it = publication("3/ش", "2024-01-01", "");
        assertThat(refusedWith(licences.strike(rana, it.id(), " ")))
                .containsExactly("licences.reason-missing");
        licences.strike(rana, it.id(), "رقم جمعية أخرى").orThrow();
        assertThat(standings.of(charity, TODAY)).isEqualTo(LicenceStanding.NONE);
        assertThat(licences.of(charity).getFirst().licences().getFirst().isStruck()).isTrue();
        publication("3/ش", "2024-01-01", "");
        assertThat(standings.of(charity, TODAY)).isEqualTo(LicenceStanding.CURRENT);
    }

    @Test
    @DisplayName("are renewed by سلمى's upload, which رنا sends back once and then accepts")
    void areRenewed() {
        Licence it = publication("4/ش", "2022-12-11", "2026-12-10");
        assertThat(due(salma)).contains("/licences/" + it.id() + "/renewal");
        LicenceForm typed =
                new LicenceForm(null, "44/ت", "20/11/2026", DIRECTORATE, "2026-12-11", "", "");
        assertThat(refusedWith(renewals.propose(salma, it.id(), typed, Optional.empty())))
                .containsExactly("files.missing-document");
        Renewal first = renewals.propose(salma, it.id(), typed, pdf("one")).orThrow();
        assertThat(due(salma)).isEmpty();
        assertThat(due(rana)).contains("/renewals/" + first.id());
        assertThat(refusedWith(renewals.propose(salma, it.id(), typed, pdf("two"))))
                .containsExactly("licences.renewal-waits-already");
        assertThat(refusedWith(renewals.sendBack(rana, first.id(), "")))
                .containsExactly("licences.note-missing");
        renewals.sendBack(rana, first.id(), "الختم غير واضح").orThrow();
        assertThat(due(salma)).contains("/licences/" + it.id() + "/renewal");
        Renewal mended = renewals.propose(salma, it.id(), typed, pdf("three")).orThrow();
        assertThat(mended.id()).isEqualTo(first.id());
        Licence renewal = renewals.accept(rana, first.id()).orThrow();
        assertThat(renewal.kind()).isEqualTo(LicenceKind.RENEWAL);
        assertThat(renewal.follows()).isEqualTo(it.id());
        assertThat(attachments.of(Licences.DOCUMENTS, List.of(renewal.id())).get(renewal.id()))
                .hasSize(1);
        assertThat(standings.of(charity, TODAY)).isEqualTo(LicenceStanding.CURRENT);
        assertThat(refusedWith(renewals.accept(rana, first.id())))
                .containsExactly("licences.renewal-answered");
        assertThat(refusedWith(renewals.withdraw(salma, first.id())))
                .containsExactly("licences.renewal-answered");
    }

    @Test
    @DisplayName("are renewed once when two secretaries accept together")
    void areRenewedOnce() throws Exception {
        Licence it = publication("5/ش", "2022-12-11", "2026-12-10");
        LicenceForm typed =
                new LicenceForm(null, "55/ت", "20/11/2026", DIRECTORATE, "2026-12-11", "", "");
        UUID id = renewals.propose(salma, it.id(), typed, pdf("five")).orThrow().id();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<Outcome<?>>> work =
                    List.of(
                            () -> renewals.accept(rana, id),
                            () -> renewals.accept(rana, id),
                            () -> renewals.sendBack(rana, id, "ناقص"),
                            () -> renewals.accept(rana, id));
            int done = 0;
            for (var outcome : people.invokeAll(work)) {
                done += outcome.get().isDone() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(licences.of(charity).getFirst().licences().size()).isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("go with an organisation that is merged, unless two live ones contradict")
    void goWithAMerger() {
        UUID gone = enter("جمعية " + UUID.randomUUID());
        Licence kept = publication("6/ش", "2024-01-01", "");
        Licence same = publication(gone, "6/ش", "2024-01-01", "");
        licences.take(
                        rana,
                        same.id(),
                        new Licences.MeasureForm(
                                MeasureKind.SUSPENSION, "6/م", "2026-11-01", "مخالفة"))
                .orThrow();
        Licence other = publication(gone, "7/ش", "2020-01-01", "");
        organisations.merge(rana, charity, gone).orThrow();
        Series together = licences.of(charity).getFirst();
        assertThat(together.licences())
                .extracting(Licence::id)
                .contains(kept.id(), same.id(), other.id());
        assertThat(licences.of(gone)).isEmpty();
        // What was decided about the entry that went holds for the one that stays.
        assertThat(standings.of(charity, TODAY)).isEqualTo(LicenceStanding.SUSPENDED);

        UUID contradicting = enter("جمعية " + UUID.randomUUID());
        Licence clash = publication(contradicting, "999/ش", "2023-01-01", "");
        assertThat(refusedWith(organisations.merge(rana, charity, contradicting)))
                .containsExactly("licences.merge-objection");
        licences.strike(rana, clash.id(), "أُدخل سهواً").orThrow();
        assertThat(organisations.merge(rana, charity, contradicting).isDone()).isTrue();
    }

    private List<String> due(Actor actor) {
        return obligations.of(actor).stream().map(Obligation::link).toList();
    }

    private UUID enter(String nameAr) {
        OrganisationForm form = OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null);
        return organisations.register(Actor.PROGRAM, form).orThrow().id();
    }

    private Licence publication(String number, String from, String until) {
        return publication(charity, number, from, until);
    }

    private Licence publication(UUID of, String number, String from, String until) {
        LicenceForm form = new LicenceForm("publication", number, from, DIRECTORATE, "", until, "");
        return licences.enter(rana, of, form, null, Optional.empty()).orThrow();
    }

    private Outcome<Measure> take(Licence it, MeasureKind kind, String day) {
        return licences.take(
                rana, it.id(), new Licences.MeasureForm(kind, "م/1", day, "تأخر الميزانية"));
    }

    private static Optional<Upload> pdf(String says) {
        return Optional.of(Upload.of("تجديد.pdf", SampleDocuments.pdf(says)));
    }

    private static List<String> refusedWith(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(p -> p.message().key()).toList();
    }
}

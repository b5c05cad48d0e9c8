package org.multaqa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.OrganisationState;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.obligations.MyObligations;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The ministry's register")
class ReconcilingTest {
    @Autowired private Drafts drafts;
    @Autowired private MemberImports imports;
    @Autowired private Reconciling reconciling;
    @Autowired private Organisations organisations;
    @Autowired private MyObligations obligations;
    @Autowired private SampleUnion union;
    @TempDir private Path folder = Path.of("");

    private Batch brought(BatchKind kind, String text) throws IOException {
        union.union();
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), text);
        Batch batch = drafts.receive(union.actor(Who.SECRETARIAT), kind, file, "سجل.csv").orThrow();
        return drafts.columns(union.actor(Who.SECRETARIAT), batch, batch.columns()).orThrow();
    }

    private UUID organisation(String name, String place) {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, name, null)
                                .with(OrganisationField.HOME_PLACE, place))
                .orThrow()
                .id();
    }

    private Finding of(Batch batch, String name) {
        return reconciling.all(batch).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void decide(Batch batch, Finding finding, FindingDecision decision) {
        reconciling
                .decide(
                        union.actor(Who.SECRETARIAT),
                        batch,
                        Map.of(finding.id(), Optional.of(decision)))
                .orThrow();
    }

    @Test
    @DisplayName(
            "is held against ours: the same, changed, new, missing; decided, left, resumed, done")
    void compared() throws IOException {
        UUID same = organisation("جمعية الخزامى", "SY08");
        UUID changed = organisation("جمعية الدفلى", "SY08");
        UUID missing = organisation("جمعية البنفسج", "SY08");
        organisation("جمعية المطر", "SY09");
        Batch batch =
                brought(
                        BatchKind.REGISTER,
                        "الاسم,المحافظة,سنة التأسيس,الحالة\n"
                                + "جمعيـة الخزامى,الحسكة,,فعالة\n"
                                + "جمعية الدفلى,الحسكة,2001,فعالة\n"
                                + "جمعية القمح,الحسكة,2010,فعالة\n"
                                + "المجموع,3,,\n");
        assertThat(of(batch, "جمعية الخزامى").standing()).isEqualTo(Standing.SAME);
        assertThat(of(batch, "جمعية الدفلى").standing()).isEqualTo(Standing.CHANGED);
        assertThat(of(batch, "جمعية الدفلى").differences())
                .containsExactly(new Difference("foundedYear", "", "2001"));
        assertThat(of(batch, "جمعية القمح").standing()).isEqualTo(Standing.NEW);
        assertThat(of(batch, "جمعية البنفسج").standing()).isEqualTo(Standing.MISSING);
        assertThat(reconciling.all(batch))
                .as("another governorate is not spoken of")
                .noneMatch(f -> f.name().equals("جمعية المطر"));

        assertThat(reconciling.decidePlain(union.actor(Who.SECRETARIAT), batch).orThrow().count())
                .isEqualTo(2);
        decide(batch, of(batch, "جمعية البنفسج"), FindingDecision.CLOSE);
        // Checked again, the decisions are still there.
        Batch again =
                drafts.columns(union.actor(Who.SECRETARIAT), batch, batch.columns()).orThrow();
        assertThat(of(again, "جمعية البنفسج").decision()).isEqualTo(FindingDecision.CLOSE);
        assertThat(reconciling.carryOut(union.actor(Who.SECRETARIAT), again).orThrow())
                .isEqualTo(new Reconciling.Done(3, 0));
        assertThat(organisations.find(changed).orElseThrow().foundedYear()).isEqualTo(2001);
        assertThat(organisations.find(missing).orElseThrow().state())
                .isEqualTo(OrganisationState.CLOSED);
        assertThat(organisations.find(same).orElseThrow().version()).isEqualTo(1);
        Finding entered = of(again, "جمعية القمح");
        assertThat(entered.carriedOutAt()).isNotNull();
        Optional<Organisation> wheat =
                organisations.find(java.util.Objects.requireNonNull(entered.organisation()));
        assertThat(wheat).map(Organisation::homePlace).contains("SY08");
        assertThat(reconciling.carryOut(union.actor(Who.SECRETARIAT), again).orThrow())
                .as("nothing is done twice")
                .isEqualTo(new Reconciling.Done(0, 0));
        drafts.columns(union.actor(Who.SECRETARIAT), again, again.columns()).orThrow();
        assertThat(of(again, "جمعية البنفسج").carriedOutAt())
                .as("what was done stays in the report when the rows are checked anew")
                .isNotNull();
    }

    @Test
    @DisplayName("knows an organisation under a new name by the number and year of its decision")
    void byDecisionNumber() throws IOException {
        Batch members =
                brought(
                        BatchKind.MEMBERS,
                        "الاسم,المحافظة,رقم القرار,تاريخ القرار\nجمعية الحور,درعا,٧٧١,2003-05-01\n");
        imports.store(union.actor(Who.SECRETARIAT), members, false).orThrow();
        Batch batch =
                brought(
                        BatchKind.REGISTER,
                        "الاسم,المحافظة,رقم القرار,تاريخ القرار\n"
                                + "جمعية الصفصاف,درعا,771,1/5/2003\n"
                                + "جمعية التين,درعا,771,2/6/2011\n");
        Finding renamed = of(batch, "جمعية الصفصاف");
        assertThat(renamed.standing()).isEqualTo(Standing.CHANGED);
        assertThat(renamed.plain()).isFalse();
        assertThat(renamed.differences())
                .containsExactly(new Difference("nameAr", "جمعية الحور", "جمعية الصفصاف"));
        assertThat(of(batch, "جمعية التين").standing())
                .as("the same number of another year is another decision")
                .isEqualTo(Standing.NEW);
        decide(batch, renamed, FindingDecision.TAKE_OVER);
        reconciling.carryOut(union.actor(Who.SECRETARIAT), batch).orThrow();
        assertThat(organisations.find(java.util.Objects.requireNonNull(renamed.organisation())))
                .map(Organisation::nameAr)
                .contains("جمعية الصفصاف");
    }

    @Test
    @DisplayName("is answered by the organisation that is asked, and by no other")
    void asked() throws IOException {
        Batch batch =
                brought(
                        BatchKind.REGISTER,
                        "الاسم,المحافظة,سنة التأسيس\nجمعية الياسمين,دمشق,1972\n");
        Finding finding = of(batch, "جمعية الياسمين");
        decide(batch, finding, FindingDecision.ASK);
        Actor manager = union.actor(Who.OWN_MANAGER);
        assertThat(obligations.of(manager))
                .anyMatch(o -> o.link().equals("/imports/questions/" + finding.id()));
        assertThat(reconciling.question(union.actor(Who.OTHER_MANAGER), finding.id()).isDone())
                .isFalse();
        assertThat(reconciling.answer(manager, finding.id(), null, "").isDone()).isFalse();
        reconciling
                .answer(manager, finding.id(), Answer.REGISTER_IS_RIGHT, "أُسست عام 1972")
                .orThrow();
        assertThat(obligations.of(manager))
                .noneMatch(o -> o.link().equals("/imports/questions/" + finding.id()));
        assertThat(of(batch, "جمعية الياسمين").answer()).isEqualTo(Answer.REGISTER_IS_RIGHT);
        assertThat(reconciling.answer(manager, finding.id(), Answer.NEITHER, "").toString())
                .contains("answered-already");
    }

    @Test
    @DisplayName("cannot be decided in a way that does not fit")
    void unfit() throws IOException {
        Batch batch = brought(BatchKind.REGISTER, "الاسم,المحافظة\nجمعية الشرفات البعيدة,إدلب\n");
        Finding finding = of(batch, "جمعية الشرفات البعيدة");
        assertThat(
                        reconciling
                                .decide(
                                        union.actor(Who.SECRETARIAT),
                                        batch,
                                        Map.of(finding.id(), Optional.of(FindingDecision.CLOSE)))
                                .toString())
                .contains("cannot-decide-so");
        for (FindingDecision decision : FindingDecision.values()) {
            for (Language language : List.of(Language.ARABIC, Language.ENGLISH)) {
                assertThat(Texts.all().say(language, "intake.decision." + Reports.word(decision)))
                        .isNotBlank();
            }
        }
    }
}

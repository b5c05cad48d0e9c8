package org.multaqa.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.ActivityField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Each story has a month of its own: nothing that others tell is counted in it. */
@WorkspaceTest
@DisplayName("What is counted of activities")
class CountingTest {
    private static final int FOOD = Sector.FOOD_SECURITY.ordinal();
    private static final int HEALTH = Sector.HEALTH.ordinal();
    private static final String DOUMA = "SY030300";

    @Autowired private Activities activities;
    @Autowired private Coverage coverage;
    @Autowired private ViewReader views;
    @Autowired private Headlines headlines;
    @Autowired private Organisations organisations;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName("two charities that give food baskets in Douma: 3,000 as a sum, 2,000 capped")
    void sumAndCapped() {
        YearMonth month = YearMonth.of(2025, 1);
        yasmin(Told.of("FSC", "سلة غذائية", DOUMA, 2_000), month);
        zaytoun(Told.of("FSC", "سلل غذائية", DOUMA, 1_000), month);
        zaytoun(Told.of("FSC", "خبز", DOUMA, 500), month);
        Matrix.Row douma = row(matrix("SY0303", "sub-district", month), DOUMA);
        assertThat(douma.of(FOOD).organisations()).isEqualTo(2);
        assertThat(douma.of(FOOD).people()).isEqualTo(3_500);
        assertThat(douma.of(FOOD).peopleCapped()).isEqualTo(2_500);
        assertThat(douma.of(FOOD).overlap()).isTrue();
        assertThat(douma.of(HEALTH)).isEqualTo(Count.NONE);
    }

    @Test
    @DisplayName(
            "bread of one and baskets of another at one place are no overlap, nor is one alone")
    void differentKinds() {
        YearMonth month = YearMonth.of(2025, 2);
        yasmin(Told.of("FSC", "سلة غذائية", DOUMA, 10), month);
        yasmin(Told.of("FSC", "سلة غذائية", DOUMA, 20), month);
        zaytoun(Told.of("FSC", "خبز", DOUMA, 30), month);
        Count food = row(matrix("SY0303", "sub-district", month), DOUMA).of(FOOD);
        assertThat(food.overlap()).isFalse();
        assertThat(food.organisations()).isEqualTo(2);
        assertThat(food.peopleCapped()).isEqualTo(50);
    }

    @Test
    @DisplayName("a row of three places counts whole above them and in equal parts below")
    void severalPlaces() {
        YearMonth month = YearMonth.of(2025, 3);
        yasmin(Told.of("HEA", "دواء", "SY030300; SY030301; SY030302", 100), month);
        Matrix districts = matrix("SY03", "district", month);
        assertThat(row(districts, "SY0303").of(HEALTH).people()).isEqualTo(100);
        Matrix subDistricts = matrix("SY0303", "sub-district", month);
        assertThat(row(subDistricts, "SY030300").of(HEALTH).people()).isEqualTo(34);
        assertThat(row(subDistricts, "SY030301").of(HEALTH).people()).isEqualTo(33);
        assertThat(row(subDistricts, "SY030302").of(HEALTH).people()).isEqualTo(33);
        assertThat(subDistricts.all().of(HEALTH).people()).isEqualTo(100);
        assertThat(subDistricts.all().of(HEALTH).organisations()).isOne();
    }

    @Test
    @DisplayName("what is said of a governorate alone stands in none of its districts, but in all")
    void notSoFinely() {
        YearMonth month = YearMonth.of(2025, 4);
        yasmin(Told.of("HEA", "دواء", "SY03", 700), month);
        Matrix districts = matrix("SY03", "district", month);
        assertThat(districts.areas()).allMatch(r -> r.of(HEALTH).organisations() == 0);
        assertThat(districts.elsewhere().of(HEALTH).people()).isEqualTo(700);
        assertThat(districts.all().of(HEALTH).people()).isEqualTo(700);
        assertThat(row(matrix("", "governorate", month), "SY03").of(HEALTH).people())
                .isEqualTo(700);
    }

    @Test
    @DisplayName("over three months people count once who were reached before; in one month twice")
    void cumulative() {
        YearMonth month = YearMonth.of(2025, 7);
        yasmin(Told.of("FSC", "سلة غذائية", DOUMA, 400), month.minusMonths(1));
        yasmin(
                Told.of("FSC", "سلة غذائية", DOUMA, 400).with(ActivityField.REACHED_BEFORE, "yes"),
                month);
        assertThat(matrix("SY0303", "sub-district", month).all().of(FOOD).people()).isEqualTo(400);
        View three =
                views.read(Map.of("within", "SY0303", "month", month.toString(), "months", "3"))
                        .view();
        Matrix.Row all = matrix(Who.SECRETARIAT, three).all();
        assertThat(all.of(FOOD).people()).isEqualTo(400);
        assertThat(all.of(FOOD).peopleCapped()).isEqualTo(400);
    }

    @Test
    @DisplayName("the public does not see what is for the members, not even as a number")
    void membersOnly() {
        YearMonth month = YearMonth.of(2025, 8);
        yasmin(Told.of("HEA", "دواء", DOUMA, 90).with(ActivityField.VISIBILITY, "members"), month);
        View view = view("SY0303", "sub-district", month);
        assertThat(matrix(Who.NOBODY, view).all().total()).isEqualTo(Count.NONE);
        assertThat(matrix(Who.DONOR, view).all().total()).isEqualTo(Count.NONE);
        assertThat(matrix(Who.OTHER_CLERK, view).all().total().people()).isEqualTo(90);
    }

    @Test
    @DisplayName("a sector that is none of ours is shown as unclassified; cancelled rows are not")
    void unclassifiedAndCancelled() {
        YearMonth month = YearMonth.of(2025, 9);
        yasmin(Told.of("قطاع غريب", "شيء ما", DOUMA, 5), month);
        yasmin(Told.of("HEA", "دواء", DOUMA, 50).with(ActivityField.STATUS, "cancelled"), month);
        Matrix matrix = matrix("SY0303", "sub-district", month);
        assertThat(matrix.all().of(Sectors.UNCLASSIFIED).people()).isEqualTo(5);
        assertThat(matrix.all().of(HEALTH)).isEqualTo(Count.NONE);
        assertThat(matrix.sectors()).contains(Sectors.UNCLASSIFIED);
    }

    @Test
    @DisplayName("cash apart from kind and vouchers: each is counted, capped and a gap for itself")
    void byModality() {
        YearMonth month = YearMonth.of(2025, 12);
        yasmin(told("FSC", "سلة غذائية", 2_000, "in-kind"), month);
        zaytoun(told("FSC", "مساعدة نقدية للغذاء", 500, "cash"), month);
        zaytoun(told("FSC", "قسيمة شرائية", 300, "voucher"), month);
        zaytoun(Told.of("FSC", "سلة غذائية", DOUMA, 70), month);
        assertThat(food(month, "")).isEqualTo(2_870);
        assertThat(food(month, "in-kind")).isEqualTo(2_000);
        assertThat(food(month, "cash")).isEqualTo(500);
        assertThat(food(month, "voucher")).isEqualTo(300);
        assertThat(food(month, "service")).isZero();
    }

    private static Told told(String sector, String item, long people, String modality) {
        return Told.of(sector, item, DOUMA, people).with(ActivityField.DELIVERY_MODALITY, modality);
    }

    private long food(YearMonth month, String modality) {
        View view =
                views.read(
                                Map.of(
                                        "within",
                                        "SY0303",
                                        "month",
                                        month.toString(),
                                        "modality",
                                        modality))
                        .view();
        Matrix matrix = matrix(Who.SECRETARIAT, view);
        boolean gap = row(matrix, DOUMA).of(FOOD).organisations() == 0;
        assertThat(gap).isEqualTo(modality.equals("service"));
        return matrix.all().of(FOOD).people();
    }

    @Test
    @DisplayName("the headline counts the areas that lack the sector most lacking")
    void headline() {
        YearMonth month = YearMonth.of(2025, 10);
        yasmin(Told.of("HEA", "دواء", "SY0301", 5), month);
        yasmin(Told.of("FSC", "سلة غذائية", "SY0301", 5), month);
        zaytoun(Told.of("FSC", "خبز", "SY0302", 5), month);
        Matrix matrix = matrix("SY03", "district", month);
        int districts = matrix.areas().size();
        assertThat(matrix.headline()).isEqualTo(new Matrix.Gap(HEALTH, districts - 1));
        assertThat(headlines.say(matrix, Language.ENGLISH))
                .isEqualTo(
                        "In %d of %d districts of Rif Dimashq nobody works in Health"
                                .formatted(districts - 1, districts));
        assertThat(matrix.lacking(FOOD)).hasSize(districts - 2);
    }

    @Test
    @DisplayName("two entries of the register that were made one count as one organisation")
    void merged() {
        YearMonth month = YearMonth.of(2025, 11);
        UUID twin =
                organisations
                        .register(
                                Actor.PROGRAM,
                                OrganisationForm.named(
                                        OrganisationKind.ASSOCIATION, "ج. الياسمين", "Jasmine A."))
                        .orThrow()
                        .id();
        yasmin(Told.of("FSC", "سلة غذائية", DOUMA, 10), month);
        Told.of("FSC", "سلة غذائية", DOUMA, 20)
                .by(activities, union.actor(Who.SECRETARIAT), twin, month);
        View view = view("SY0303", "sub-district", month);
        assertThat(matrix(Who.SECRETARIAT, view).all().of(FOOD).organisations()).isEqualTo(2);
        organisations.merge(union.actor(Who.SECRETARIAT), union.yasmin(), twin).orThrow();
        Count after = matrix(Who.SECRETARIAT, view).all().of(FOOD);
        assertThat(after.organisations()).isOne();
        assertThat(after.overlap()).isFalse();
        assertThat(after.people()).isEqualTo(30);
    }

    private void yasmin(Told told, YearMonth month) {
        told.by(activities, union.actor(Who.OWN_CLERK), union.yasmin(), month);
    }

    private void zaytoun(Told told, YearMonth month) {
        told.by(activities, union.actor(Who.OTHER_CLERK), union.zaytoun(), month);
    }

    private View view(String within, String level, YearMonth month) {
        return views.read(Map.of("within", within, "level", level, "month", month.toString()))
                .view();
    }

    private Matrix matrix(String within, String level, YearMonth month) {
        return matrix(Who.SECRETARIAT, view(within, level, month));
    }

    private Matrix matrix(Who who, View view) {
        return coverage.matrix(union.actor(who), view, Language.ARABIC);
    }

    private static Matrix.Row row(Matrix matrix, String code) {
        return matrix.areas().stream()
                .filter(r -> r.place() != null && r.place().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

package org.multaqa.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("The gap")
class GapTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String DOUMA = "C2338";

    @Autowired private Needs needs;
    @Autowired private NeedEndings endings;
    @Autowired private Promises promises;
    @Autowired private Commitments commitments;
    @Autowired private NeedSamples samples;
    @Autowired private Activities activities;
    @Autowired private Organisations organisations;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @Test
    @DisplayName(
            "is the confirmed need without what is promised and without what others are doing there")
    void needWithoutPromisesAndActivities() {
        UUID sanabil =
                organisations
                        .register(
                                Actor.PROGRAM,
                                OrganisationForm.named(
                                        OrganisationKind.ASSOCIATION, "جمعية السنابل", null))
                        .orThrow()
                        .id();
        UUID need = samples.open(union, 100);
        assertThat(gap()).isEqualTo("1 need, 500 people, 0 promised, 0 running, 500 uncovered");
        does(sanabil, DOUMA, "سلة غذائية", "ongoing", 150);
        does(sanabil, DOUMA, "سلة غذائية", "completed", 70);
        does(sanabil, DOUMA, "بطانيات", "ongoing", 33);
        does(sanabil, "C1007", "سلة غذائية", "ongoing", 45);
        // Who is there for the whole governorate is not said to be in Douma.
        does(sanabil, "SY03", "سلة غذائية", "ongoing", 17);
        assertThat(gap()).isEqualTo("1 need, 500 people, 0 promised, 150 running, 350 uncovered");
        does(union.zaytoun(), DOUMA, "سلل غذائية", "planned", 90);
        assertThat(gap()).isEqualTo("1 need, 500 people, 0 promised, 240 running, 260 uncovered");
        Actor omar = union.actor(Who.OTHER_MANAGER);
        UUID promise =
                promises.commit(omar, union.zaytoun(), need, CommitmentForm.of("40", ""))
                        .orThrow()
                        .commitment()
                        .id();
        // What الزيتون plans there is what it promised, and is not taken off twice.
        assertThat(gap()).isEqualTo("1 need, 500 people, 200 promised, 150 running, 150 uncovered");
        assertThat(page("/coverage/needs?within=SY03")).contains("150 شخصاً في ريف دمشق");
        assertThat(page("/coverage/needs/rows?within=SY0302&sector=FSC"))
                .contains("/needs/" + need)
                .contains("<b>150</b>");
        assertThat(page("/coverage/needs?within=SY02")).contains("لا احتياج مؤكداً");
        commitments.withdraw(omar, promise, "تعطلت الشاحنة").orThrow();
        assertThat(gap()).isEqualTo("1 need, 500 people, 0 promised, 240 running, 260 uncovered");
        endings.withdraw(union.actor(Who.OWN_CLERK), need, "لم يعد لازماً").orThrow();
        assertThat(gap()).isEqualTo("0 need, 0 people, 0 promised, 0 running, 0 uncovered");
    }

    private void does(UUID giver, String place, String item, String status, int people) {
        Facts facts =
                Facts.of(
                        Map.of(
                                ActivityField.PLACES, place,
                                ActivityField.SECTOR, "FSC",
                                ActivityField.ITEM, item,
                                ActivityField.STATUS, status,
                                ActivityField.TOTAL_REACHED, String.valueOf(people)));
        activities.enter(Actor.PROGRAM, giver, OCTOBER, facts).orThrow();
    }

    /** The figures of the country; those of the one governorate with a need are the same. */
    private String gap() {
        JsonNode json = JSON.readTree(page("/api/v1/coverage/needs?month=2026-10"));
        JsonNode all = json.get("all");
        for (JsonNode area : json.get("areas")) {
            assertThat(area.get("code").asString()).isEqualTo("SY03");
            assertThat(area.get("cells").get("FSC")).isEqualTo(all);
        }
        return "%d need, %d people, %d promised, %d running, %d uncovered"
                .formatted(
                        all.get("needs").asInt(),
                        all.get("people").asLong(),
                        all.get("promised").asLong(),
                        all.get("running").asLong(),
                        all.get("gap").asLong());
    }

    private String page(String path) {
        return union.visitor(Who.OWN_CLERK, port).get(path).body();
    }
}

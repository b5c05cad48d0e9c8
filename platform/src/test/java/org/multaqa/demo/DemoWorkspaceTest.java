package org.multaqa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Role;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Verdict;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.DemoTest;
import org.multaqa.house.Visitor;
import org.multaqa.house.Walk;
import org.multaqa.intake.Batch;
import org.multaqa.intake.BatchKind;
import org.multaqa.intake.Drafts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.signin.DemoEntries;
import org.multaqa.web.Assets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DemoTest
@DisplayName("The demo")
class DemoWorkspaceTest {
    private static final int PAGE = 14 << 10;
    private static final int MAP = 60 << 10;

    /** Pages on which a map is drawn may weigh more. */
    private static final Pattern WITH_MAP =
            Pattern.compile("/(map|coverage|places|organisations/\\{id}).*");

    @Autowired private DemoWorkspace demo;
    @Autowired private Organisations organisations;
    @Autowired private People people;
    @Autowired private Gazetteer gazetteer;
    @Autowired private Drafts drafts;
    @Autowired private Audit audit;
    @Autowired private Assets assets;
    @LocalServerPort private int port;

    @Test
    @DisplayName("shows a union with its members in every governorate, and people of every role")
    void showsALivingUnion() {
        Map<OrganisationKind, Integer> kinds = new EnumMap<>(OrganisationKind.class);
        Set<String> governorates = new TreeSet<>();
        organisations.each(it -> {
            kinds.merge(it.kind(), 1, Integer::sum);
            gazetteer
                    .ancestor(String.valueOf(it.homePlace()), Level.GOVERNORATE)
                    .ifPresent(g -> governorates.add(g.code()));
        });
        assertThat(kinds.values().stream().mapToInt(i -> i).sum()).isGreaterThanOrEqualTo(95);
        assertThat(kinds.get(OrganisationKind.UNION)).isGreaterThanOrEqualTo(2);
        assertThat(kinds.get(OrganisationKind.NETWORK)).isGreaterThanOrEqualTo(1);
        assertThat(governorates).hasSize(14);
        assertThat(demo.list().stream().map(DemoEntries.Entry::role))
                .containsExactlyInAnyOrder(Role.values());
        assertThat(people.isDemo()).isTrue();
    }

    @Test
    @DisplayName("has lived its year with the trail whole")
    void hasAWholeTrail() {
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    @DisplayName(
            "has lists that wait: at their titles, and with rows that are likely there already")
    void hasListsThatWait() {
        List<Batch> lists = drafts.latest(Actor.PROGRAM, BatchKind.MEMBERS).orThrow();
        assertThat(lists).anyMatch(batch -> !batch.isHeaderKnown());
        Visitor secretary =
                Walk.visitor(
                        port,
                        demo.list().stream()
                                .filter(entry -> entry.role() == Role.SECRETARIAT)
                                .findFirst()
                                .orElseThrow());
        assertThat(lists)
                .anyMatch(batch ->
                        secretary
                                .get("/imports/members/" + batch.id() + "/rows?show=question")
                                .body()
                                .contains("<option value=\"separate\""));
    }

    @Test
    @DisplayName("has no link that leads nowhere, and no page that weighs too much")
    void hasNoBrokenLink() {
        List<String> wrong = new ArrayList<>();
        List<DemoEntries.Entry> entries = new ArrayList<>(demo.list());
        entries.add(null);
        for (DemoEntries.Entry entry : entries) {
            String who = entry == null ? "nobody" : entry.role().name();
            Visitor visitor = Walk.visitor(port, entry);
            List<Walk.Step> steps = Walk.of(visitor);
            for (Walk.Step step : steps) {
                String at = who + ": " + step.path() + " (from " + step.from() + ")";
                if (step.status() != 200) {
                    wrong.add(step.status() + " " + at);
                } else if (step.isPage()) {
                    int most = PAGE + (WITH_MAP.matcher(step.make()).matches() ? MAP : 0);
                    int weight = visitor.weight(step.path());
                    if (weight > most) {
                        wrong.add(weight + " bytes " + at);
                    }
                    if (step.body().split("<h1", -1).length != 2) {
                        wrong.add("not one heading " + at);
                    }
                }
            }
            assertThat(steps).as(who).hasSizeGreaterThan(2);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("sends styles, script and font within their budgets")
    void keepsItsBudgets() {
        Visitor visitor = new Visitor(port);
        int style = visitor.weight(assets.addresses().style());
        int script = visitor.weight(assets.addresses().script());
        int font = visitor.weight(assets.addresses().font());
        assertThat(style).isLessThanOrEqualTo(12 << 10);
        assertThat(script).isLessThanOrEqualTo(15 << 10);
        assertThat(font).isLessThanOrEqualTo(31 << 10);
        assertThat(style + script + font + visitor.weight("/sign-in"))
                .isLessThanOrEqualTo(75 << 10);
    }
}

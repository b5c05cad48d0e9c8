package org.multaqa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.audit.EntryFilter;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.fourw.Sheet;
import org.multaqa.fourw.SheetDrafts;
import org.multaqa.fourw.SheetStoring;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("When two entries become one, monthly reports")
class ReportJoiningTest {
    /** How both reports of a month stand and how many rows they have, then the report of both. */
    private static final String TABLE =
            """
            accepted  2  accepted  1  accepted
            accepted  2  submitted 1  submitted
            accepted  2  open      1  open
            submitted 2  sent-back 1  sent-back
            open      2  accepted  1  open
            accepted  2  open      0  accepted
            open      0  accepted  1  accepted
            open      0  submitted 0  submitted
            submitted 0  open      1  open
            """;

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired private MonthlyReports reports;
    @Autowired private Activities activities;
    @Autowired private Organisations organisations;
    @Autowired private SheetDrafts drafts;
    @Autowired private SheetStoring storing;
    @Autowired private Audit audit;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @TestFactory
    @DisplayName("of one month stand together as far as the less far of those with rows:")
    Stream<DynamicTest> together() {
        return TABLE.lines()
                .map(line -> line.strip().split("\\s+"))
                .map(cells -> dynamicTest(String.join(" ", cells), () -> check(cells)));
    }

    private void check(String[] cells) {
        UUID keep = charity();
        UUID gone = charity();
        bring(keep, cells[0], Integer.parseInt(cells[1]));
        bring(gone, cells[2], Integer.parseInt(cells[3]));
        organisations.merge(rana(), keep, gone).orThrow();
        Report both = reports.find(rana(), keep, MAY).orThrow();
        assertThat(MonthlyReports.word(both.state())).isEqualTo(cells[4]);
        assertThat(both.rows()).isEqualTo(Integer.parseInt(cells[1]) + Integer.parseInt(cells[3]));
        assertThat(activities.count(gone, MAY)).isZero();
        assertThat(reports.ofMonth(rana(), MAY).orThrow())
                .extracting(Report::organisation)
                .contains(keep)
                .doesNotContain(gone);
    }

    @Test
    @DisplayName("of a month that only one has follow with their steps; old links lead to them")
    void follow() {
        UUID keep = charity();
        UUID gone = charity();
        bring(gone, "accepted", 2);
        organisations.merge(rana(), keep, gone).orThrow();
        assertThat(reports.find(rana(), gone, MAY).orThrow().organisation()).isEqualTo(keep);
        assertThat(reports.lastAccepted(keep)).contains(MAY);
        List<ReportStep> steps = reports.steps(rana(), keep, MAY).orThrow();
        assertThat(steps).extracting(ReportStep::whose).containsOnly(gone);
        assertThat(steps).extracting(ReportStep::joined).containsExactly(false, false, true);
        assertThat(activities.enter(rana(), gone, MAY, row()).isDone()).isFalse();
        assertThat(reports.move(rana(), gone, MAY, ReportMove.SUBMIT, null, null).isDone())
                .isFalse();
        String page =
                union.visitor(Who.SECRETARIAT, port).get("/activities/" + gone + "/" + MAY).body();
        assertThat(page).contains("ضُمّ إليه تقرير", "سلة غذائية");
        assertThat(audit.entries(new EntryFilter(0, null, null, "activities.reports-joined", 50)))
                .anySatisfy(entry ->
                        assertThat(entry.details())
                                .contains(gone.toString(), "\"rows\":2", "\"months\":1"));
    }

    @Test
    @DisplayName("bring their sheets along, which can be taken back as before")
    void sheets(@TempDir Path folder) throws Exception {
        UUID keep = charity();
        UUID gone = charity();
        Path file = folder.resolve("أيار.csv");
        Files.writeString(file, "pcode,sector,item,male\nSY030300,FSC,سلة غذائية,5\n");
        Sheet sheet = drafts.receive(rana(), gone, MAY, file, "أيار.csv").orThrow();
        storing.store(rana(), sheet).orThrow();
        assertThat(activities.count(gone, MAY)).isOne();
        organisations.merge(rana(), keep, gone).orThrow();
        assertThat(activities.count(keep, MAY)).isOne();
        Sheet moved = drafts.find(rana(), sheet.id()).orThrow();
        assertThat(moved.organisation()).isEqualTo(keep);
        storing.undo(rana(), moved).orThrow();
        assertThat(activities.count(keep, MAY)).isZero();
    }

    @Test
    @DisplayName("leave no row behind that was being entered while they became one")
    void meanwhile() throws Exception {
        UUID keep = charity();
        UUID gone = charity();
        int entered = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                YearMonth month = MAY.minusMonths(i % 6);
                UUID whose = i % 3 == 0 ? keep : gone;
                all.add(() -> activities.enter(rana(), whose, month, row()).isDone());
            }
            all.add(12, () -> organisations.merge(rana(), keep, gone).isDone());
            List<Future<Boolean>> done = threads.invokeAll(all);
            assertThat(done.remove(12).get()).isTrue();
            for (Future<Boolean> one : done) {
                entered += one.get() ? 1 : 0;
            }
        }
        long there = 0;
        for (int back = 0; back < 6; back++) {
            assertThat(activities.count(gone, MAY.minusMonths(back))).isZero();
            there += activities.count(keep, MAY.minusMonths(back));
        }
        assertThat(there).isEqualTo(entered).isGreaterThanOrEqualTo(8);
    }

    private void bring(UUID whose, String state, int rows) {
        for (int i = 0; i < rows; i++) {
            activities.enter(rana(), whose, MAY, row()).orThrow();
        }
        if (!state.equals("open")) {
            move(whose, ReportMove.SUBMIT);
        }
        if (state.equals("sent-back")) {
            move(whose, ReportMove.SEND_BACK);
        }
        if (state.equals("accepted")) {
            move(whose, ReportMove.ACCEPT);
        }
    }

    private void move(UUID whose, ReportMove move) {
        reports.move(rana(), whose, MAY, move, null, "انظروا").orThrow();
    }

    private static Facts row() {
        return MonthlyReportsTest.row("ongoing", "سلة غذائية", "30");
    }

    private UUID charity() {
        int number = NAMES.incrementAndGet();
        return organisations
                .register(
                        rana(),
                        OrganisationForm.named(
                                OrganisationKind.ASSOCIATION,
                                "جمعية غيمة الخير " + number,
                                "Cloud " + number))
                .orThrow()
                .id();
    }

    private Actor rana() {
        return union.actor(Who.SECRETARIAT);
    }
}

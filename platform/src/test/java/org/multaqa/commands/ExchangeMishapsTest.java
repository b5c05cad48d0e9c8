package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;

/** Lists that are corrected, a holder that lies, a hub that is killed; each charity has its own. */
@DisplayName("The exchange, when something goes wrong,")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeMishapsTest {
    private static final int CORRECTS = 0;
    private static final int BROKEN_OFF = 1;
    private static final int LIED_TO = 2;

    /** Half of these rows have neither phone nor family book in common. */
    private static final int FOUND_OF_SHEETS = 10;

    private Path folder = Path.of("");
    private ExchangePrograms exchange = none();

    @SuppressWarnings("NullAway")
    private static ExchangePrograms none() {
        return null;
    }

    @BeforeAll
    void start(@TempDir Path empty) throws IOException {
        folder = empty;
        exchange = ExchangePrograms.start(folder, 1_300);
    }

    @AfterAll
    void end() {
        exchange.close();
    }

    @Test
    @DisplayName(
            "asks the holders and the hub again for changed rows only, and has removed ones deleted")
    void correctedList() throws IOException {
        Path list = exchange.lists().file(CORRECTS);
        List<String> rows = Files.readAllLines(list);
        Path first = Files.write(folder.resolve("first.csv"), rows.subList(0, rows.size() - 4));
        Ended before = exchange.submit(CORRECTS, first, "2026-09");
        assertThat(before.code()).as(before.err()).isZero();

        List<String> corrected = new ArrayList<>(rows);
        String removed = id(corrected.remove(5));
        String changed = id(corrected.get(9));
        corrected.set(9, withPhone(rows.getFirst(), corrected.get(9), "0944123456"));
        Path second = Files.write(folder.resolve("second.csv"), corrected);
        Set<String> news = keys(second);
        news.removeAll(keys(first));
        long evaluated = exchange.holders().evaluated();
        Ended after =
                exchange.submit(
                        CORRECTS, second, "2026-09", "--instead", ExchangePrograms.listOf(before));
        assertThat(after.code()).as(after.err()).isZero();
        int sent = number(after, "(\\d+) rows were sent");
        // Who lives with somebody whose row is new or gone is described by other hints.
        assertThat(sent).isBetween(5, 5 * 12);
        assertThat(number(after, "(\\d+) rows were withdrawn")).isEqualTo(sent - 4 + 1);
        assertThat(number(after, "(\\d+) rows stay")).isEqualTo(corrected.size() - 1 - sent);
        // Two of three holders see each element.
        assertThat(exchange.holders().evaluated() - evaluated).isEqualTo(2L * news.size());
        assertThat(news).isNotEmpty();
        assertThat(exchange.verdicts(CORRECTS)).hasSize(corrected.size() - 1);

        String name = ExchangePrograms.listOf(after);
        Path keys = exchange.keys(CORRECTS);
        List<Keepsakes.Keepsake> former = LeftAtHub.kept(keys, ExchangePrograms.listOf(before));
        List<Keepsakes.Keepsake> now = LeftAtHub.kept(keys, name);
        assertThat(now).hasSize(corrected.size() - 1);
        exchange.hub().stop();
        try (LeftAtHub hub = LeftAtHub.open(folder)) {
            assertThat(hub.times(keys, now)).isNotEmpty().containsOnly(1);
            assertThat(
                            hub.times(
                                    keys,
                                    former.stream()
                                            .filter(row ->
                                                    row.record().equals(removed)
                                                            || row.record().equals(changed))
                                            .toList()))
                    .isNotEmpty()
                    .containsOnly(0);
        }
        exchange.hub().startAgain();
        Ended gone = exchange.member(CORRECTS, "withdraw", "--list", name);
        assertThat(gone.out()).as(gone.err()).contains((corrected.size() - 1) + " rows");
        exchange.hub().stop();
        try (LeftAtHub hub = LeftAtHub.open(folder)) {
            assertThat(hub.times(keys, now)).containsOnly(0);
        }
        exchange.hub().startAgain();
    }

    @Test
    @DisplayName(
            "registers nothing twice when the hub is killed while a batch comes, and while it is answered")
    void killed() throws IOException {
        Path list = exchange.lists().file(BROKEN_OFF);
        Ended half = cut(list, 1, CuttingLine.Cut.HALF_SENT);
        assertThat(half.code()).isEqualTo(1);
        assertThat(half.err()).contains("run the same again and it goes on");
        Ended unanswered = cut(list, 2, CuttingLine.Cut.ANSWERED);
        assertThat(unanswered.code()).isEqualTo(1);
        Ended whole = exchange.submit(BROKEN_OFF, list, "2026-10");
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(exchange.member(BROKEN_OFF, "verify").code()).isZero();
        Path keys = exchange.keys(BROKEN_OFF);
        List<Keepsakes.Keepsake> kept = LeftAtHub.kept(keys, ExchangePrograms.listOf(whole));
        assertThat(kept.size()).isEqualTo(exchange.lists().truth(BROKEN_OFF).size());
        exchange.hub().stop();
        try (LeftAtHub hub = LeftAtHub.open(folder)) {
            assertThat(hub.times(keys, kept)).isNotEmpty().containsOnly(1);
        }
        exchange.hub().startAgain();
    }

    private Ended cut(Path list, int batch, CuttingLine.Cut cut) throws IOException {
        try (CuttingLine line = new CuttingLine(exchange.hub(), batch, cut)) {
            return exchange.submitTo(line.address(), BROKEN_OFF, list, "2026-10");
        } finally {
            exchange.hub().startAgain();
        }
    }

    @Test
    @DisplayName("names a key holder that lies, writes nothing, and goes on with the two others")
    void liar() throws IOException {
        Path list = exchange.lists().file(LIED_TO);
        exchange.holders().kill(1);
        exchange.holders().kill(3);
        exchange.holders().lie(3);
        Ended lied = exchange.submit(LIED_TO, list, "2026-10");
        assertThat(lied.code()).isEqualTo(1);
        assertThat(lied.err()).contains("Key holder 3 answered wrongly");
        assertThat(exchange.keys(LIED_TO).resolve("lists")).doesNotExist();
        exchange.holders().kill(3);
        exchange.holders().serve(1);
        exchange.holders().await(1);
        Ended honest = exchange.submit(LIED_TO, list, "2026-10");
        assertThat(honest.code()).as(honest.err()).isZero();
        exchange.holders().serve(3);
        exchange.holders().await(3);
    }

    @Test
    @DisplayName(
            "meets the families of two sheets as workers keep them, and none that it should not")
    void workersSheets() throws IOException {
        assumeTrue(WorkersLists.areThere(), "the sheets are not beside the project");
        WorkersLists sheets = new WorkersLists(folder);
        Map<String, String> truth = sheets.truth();
        Ended registered = exchange.submit(CORRECTS, sheets.families(), "2026-08");
        assertThat(registered.code()).as(registered.err()).isZero();
        Ended checked = exchange.check(BROKEN_OFF, sheets.distribution());
        assertThat(checked.code()).as(checked.err()).isZero();
        Set<String> there = new HashSet<>();
        truth.forEach((row, household) -> {
            if (row.startsWith("A")) {
                there.add(household);
            }
        });
        int known = 0;
        int found = 0;
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> row : exchange.verdicts(BROKEN_OFF).entrySet()) {
            boolean isKnown = there.contains(truth.get(row.getKey()));
            known += isKnown ? 1 : 0;
            found += isKnown && !row.getValue().equals("none") ? 1 : 0;
            if (!isKnown && row.getValue().equals("sure")) {
                wrong.add(row.getKey());
            }
        }
        assertThat(known).isEqualTo(20);
        assertThat(found).as(found + " of " + known).isGreaterThanOrEqualTo(FOUND_OF_SHEETS);
        assertThat(wrong).isEmpty();
    }

    private static int number(Ended said, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(said.out());
        assertThat(matcher.find()).as(said.out()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static String id(String row) {
        return row.substring(0, row.indexOf(','));
    }

    private static String withPhone(String header, String row, String phone) {
        int at = List.of(header.split(",")).indexOf(Field.PHONE.header());
        String[] cells = row.split(",", -1);
        cells[at] = phone;
        return String.join(",", cells);
    }

    /** The distinct match keys of a list. */
    private static Set<String> keys(Path list) {
        PersonSubjects subjects = new PersonSubjects();
        try (Records rows = Records.of(list, Map.of(), List.of())) {
            for (CanonicalRecord row; (row = rows.next()) != null; ) {
                subjects.add(row.value(Field.RECORD_ID), NormalPerson.of(row));
            }
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < subjects.size(); i++) {
            keys.addAll(subjects.matchKeys(i));
        }
        return keys;
    }
}

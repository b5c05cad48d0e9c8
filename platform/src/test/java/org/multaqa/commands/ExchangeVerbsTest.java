package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.database.DataDirectory;

/** A hub, three key holders, and three charities with lists that overlap. */
@DisplayName("The exchange, with processes of their own")
class ExchangeVerbsTest {
    private static final List<String> NAMES =
            List.of("جمعية دار الأمل", "جمعية النبع", "جمعية الضفة");

    @TempDir private Path folder;

    private final List<Path> keys = new ArrayList<>();

    private @Nullable HolderPrograms holders;
    private @Nullable HubProgram hub;
    private SampleLists lists = SampleLists.none();
    private String agreement = "";

    @BeforeEach
    void setUp() throws IOException {
        lists = SampleLists.invented(folder);
        HolderPrograms three = HolderPrograms.start(folder.resolve("holders"));
        holders = three;
        HubProgram serving = HubProgram.start(folder);
        hub = serving;
        List<String> ids = new ArrayList<>();
        Path secret = folder.resolve("none");
        for (int i = 0; i < NAMES.size(); i++) {
            ids.add(serving.registered(NAMES.get(i)));
            keys.add(three.member(NAMES.get(i), "member-" + i, secret));
            secret = keys.getFirst().resolve("members.key");
            Files.writeString(
                    keys.get(i).resolve("hub.token"), serving.token(NAMES.get(i), "clerk") + "\n");
        }
        serving.open(three.invitation());
        agreement = serving.signed(ids).toString();
    }

    @AfterEach
    void end() {
        if (hub != null) {
            hub.close();
        }
        if (holders != null) {
            holders.close();
        }
    }

    @Test
    @DisplayName(
            "Overlaps are found as they truly are, with a holder gone too; the log says what was done; withdrawn is gone; and the hub has nothing of anybody")
    void wholeStory() throws IOException {
        HolderPrograms three = java.util.Objects.requireNonNull(holders);
        Set<String> telling = lists.telling();
        // Some families bear the name of a village, and villages stand in the gazetteer.
        telling.removeAll(standing(telling));
        assertThat(telling).hasSizeGreaterThan(500);
        Ended first = submit(0, "2026-10");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("sure 0, possible 0");
        Ended second = submit(1, "2026-11");
        assertThat(second.code()).as(second.err()).isZero();
        assertTrue(1, verdicts(1), Set.of(0));
        assertCounted(Set.of(0, 1));
        Ended again = submit(1, "2026-11");
        assertThat(again.out()).contains("was registered before");

        three.kill(2);
        assertThat(check(2).code()).isZero();
        assertTrue(2, verdicts(2), Set.of(0, 1));
        three.kill(3);
        forgetTokens(2);
        Ended alone = check(2);
        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.err()).contains("does not answer at http://127.0.0.1");
        three.serve(2);
        three.serve(3);

        for (int member = 0; member < 3; member++) {
            Ended whole = member(member, "verify");
            assertThat(whole.code()).as(whole.err()).isZero();
        }
        assertThat(standing(telling)).isEmpty();
        withdraw(second.out());
    }

    /** النبع loses its machine with all lists, fetches its sealed copies and withdraws. */
    private void withdraw(String said) throws IOException {
        DataDirectory.delete(keys.get(1).resolve("lists"));
        Ended back = member(1, "recover");
        assertThat(back.out()).as(back.err()).contains("One list was fetched");
        String list = said.strip().replaceAll("(?s).*: (\\S+)$", "$1");
        Ended corrected = submit(1, "2026-11", "--instead", list);
        assertThat(corrected.code()).as(corrected.err()).isZero();
        assertThat(corrected.out()).contains("are registered").contains(list);
        assertCounted(Set.of(0, 1));
        Ended gone = member(1, "withdraw", "--list", list);
        assertThat(gone.code()).as(gone.err()).isZero();
        assertThat(member(1, "withdraw", "--list", list).out()).contains("Nothing was left");
        assertCounted(Set.of(0));
        assertThat(check(2).code()).isZero();
        assertTrue(2, verdicts(2), Set.of(0));
    }

    /** The union's count of different people is right but for the error of finding. */
    private void assertCounted(Set<Integer> standing) {
        Set<String> different = new HashSet<>();
        int rows = 0;
        for (int list : standing) {
            different.addAll(lists.truth(list).values());
            rows += lists.truth(list).size();
        }
        HubProgram serving = java.util.Objects.requireNonNull(hub);
        int known = rows - different.size();
        assertThat(serving.counted("any-union-ever"))
                .isBetween(different.size() - known / 10 - 3, different.size() + known / 10 + 3);
        assertThat(serving.counted("registered")).isBetween(rows - rows / 20, rows);
    }

    /**
     * Of the verdicts almost all are right, and of those who are on another list most are found.
     */
    private void assertTrue(int member, Map<String, String> verdicts, Set<Integer> others) {
        Set<String> elsewhere = new HashSet<>();
        others.forEach(other -> elsewhere.addAll(lists.truth(other).values()));
        int sure = 0;
        int wrong = 0;
        int there = 0;
        int found = 0;
        for (Map.Entry<String, String> row : lists.truth(member).entrySet()) {
            boolean isThere = elsewhere.contains(row.getValue());
            String verdict = verdicts.getOrDefault(row.getKey(), "");
            sure += verdict.equals("sure") ? 1 : 0;
            wrong += verdict.equals("sure") && !isThere ? 1 : 0;
            there += isThere ? 1 : 0;
            found += isThere && !verdict.equals("none") ? 1 : 0;
        }
        assertThat(verdicts).hasSameSizeAs(lists.truth(member));
        assertThat(there).isGreaterThan(20);
        assertThat(found).as(found + " of " + there).isGreaterThan(there * 9 / 10);
        assertThat(wrong).as(wrong + " of " + sure).isLessThanOrEqualTo(Math.max(2, sure / 50));
    }

    /** What of some words stands anywhere in database, files and logs of the hub and holders. */
    private Set<String> standing(Set<String> words) throws IOException {
        Words wanted = new Words(words);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                boolean theirs =
                        name.startsWith("hub/")
                                || name.startsWith("holders/holder-")
                                || name.endsWith(".txt");
                if (theirs) {
                    wanted.searchIn(Files.readAllBytes(file));
                }
            }
        }
        return wanted.found();
    }

    private Ended submit(int member, String month, String... more) {
        List<String> all = new ArrayList<>(asked(member));
        all.addAll(List.of("--month", month));
        all.addAll(List.of(more));
        return member(member, "submit", all.toArray(String[]::new));
    }

    private Ended check(int member) {
        return member(member, "check", asked(member).toArray(String[]::new));
    }

    /** What submitting and checking have in common. */
    private List<String> asked(int member) {
        return List.of(
                lists.file(member).toString(),
                "--agreement",
                agreement,
                "--kind",
                "food",
                "--out",
                out(member).toString());
    }

    private Ended member(int member, String verb, String... more) {
        List<String> all = new ArrayList<>(List.of("member", verb));
        all.addAll(List.of(more));
        all.addAll(
                List.of(
                        "--hub",
                        java.util.Objects.requireNonNull(hub).address(),
                        "--keys",
                        keys.get(member).toString()));
        return ChildProgram.run(folder, all.toArray(String[]::new));
    }

    private Path out(int member) {
        return folder.resolve("verdict-" + member + ".csv");
    }

    private void forgetTokens(int member) throws IOException {
        try (Stream<Path> files = Files.list(keys.get(member))) {
            for (Path file : files.filter(f -> f.toString().contains("tokens-")).toList()) {
                Files.delete(file);
            }
        }
    }

    private Map<String, String> verdicts(int member) throws IOException {
        Map<String, String> verdicts = new HashMap<>();
        for (String line : Files.readAllLines(out(member)).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            verdicts.put(cells[0], cells[1]);
            assertThat(cells[2]).isEqualTo(cells[1].equals("none") ? "" : "food");
        }
        return verdicts;
    }
}

package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.database.DataDirectory;

/** A hub, three key holders, and three charities with lists that overlap. */
@DisplayName("The exchange, with processes of their own")
class ExchangeVerbsTest {
    @TempDir private Path folder;

    private @Nullable ExchangePrograms exchange;

    @AfterEach
    void end() {
        if (exchange != null) {
            exchange.close();
        }
    }

    @Test
    @DisplayName(
            "Overlaps are found as they truly are, with a holder gone too; the log says what was done; withdrawn is gone; and the hub has nothing of anybody")
    void wholeStory() throws IOException {
        ExchangePrograms three = ExchangePrograms.start(folder, 700);
        exchange = three;
        Set<String> telling = three.lists().telling();
        // Some families bear the name of a village, and villages stand in the gazetteer.
        telling.removeAll(standing(telling));
        assertThat(telling).hasSizeGreaterThan(500);
        Ended first = submit(three, 0, "2026-10");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("sure 0, possible 0");
        Ended second = submit(three, 1, "2026-11");
        assertThat(second.code()).as(second.err()).isZero();
        assertTrue(three, 1, Set.of(0));
        assertCounted(three, Set.of(0, 1));
        Ended again = submit(three, 1, "2026-11");
        assertThat(again.out()).contains("was registered before");

        three.holders().kill(2);
        assertThat(check(three, 2).code()).isZero();
        assertTrue(three, 2, Set.of(0, 1));
        three.holders().kill(3);
        forgetTokens(three.keys(2));
        Ended alone = check(three, 2);
        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.err()).contains("does not answer at http://127.0.0.1");
        three.holders().serve(2);
        three.holders().serve(3);

        for (int member = 0; member < 3; member++) {
            Ended whole = three.member(member, "verify");
            assertThat(whole.code()).as(whole.err()).isZero();
        }
        assertThat(standing(telling)).isEmpty();
        withdraw(three, ExchangePrograms.listOf(second));
    }

    /** النبع loses its machine with all lists, fetches its sealed copies and withdraws. */
    private void withdraw(ExchangePrograms three, String list) throws IOException {
        DataDirectory.delete(three.keys(1).resolve("lists"));
        Ended back = three.member(1, "recover");
        assertThat(back.out()).as(back.err()).contains("One list was fetched");
        Ended corrected = submit(three, 1, "2026-11", "--instead", list);
        assertThat(corrected.code()).as(corrected.err()).isZero();
        assertThat(corrected.out()).contains("are registered").contains(list);
        assertCounted(three, Set.of(0, 1));
        Ended gone = three.member(1, "withdraw", "--list", list);
        assertThat(gone.code()).as(gone.err()).isZero();
        assertThat(three.member(1, "withdraw", "--list", list).out()).contains("Nothing was left");
        assertCounted(three, Set.of(0));
        assertThat(check(three, 2).code()).isZero();
        assertTrue(three, 2, Set.of(0));
        DataDirectory.delete(three.keys(1).resolve("lists"));
        assertThat(three.member(1, "recover").out()).contains("No list was lacking");
    }

    /** The union's count of different people is right but for the error of finding. */
    private static void assertCounted(ExchangePrograms three, Set<Integer> standing) {
        Set<String> different = new HashSet<>();
        int rows = 0;
        for (int list : standing) {
            different.addAll(three.lists().truth(list).values());
            rows += three.lists().truth(list).size();
        }
        int known = rows - different.size();
        assertThat(three.hub().counted("any-union-ever"))
                .isBetween(different.size() - known / 10 - 3, different.size() + known / 10 + 3);
        assertThat(three.hub().counted("registered")).isBetween(rows - rows / 20, rows);
    }

    /**
     * Of the verdicts almost all are right, and of those who are on another list most are found.
     */
    private static void assertTrue(ExchangePrograms three, int member, Set<Integer> others)
            throws IOException {
        SampleLists lists = three.lists();
        Map<String, String> verdicts = three.verdicts(member);
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

    private static Ended submit(ExchangePrograms three, int member, String month, String... more) {
        return three.submit(member, three.lists().file(member), month, more);
    }

    private static Ended check(ExchangePrograms three, int member) {
        return three.check(member, three.lists().file(member));
    }

    private static void forgetTokens(Path keys) throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.filter(f -> f.toString().contains("tokens-")).toList()) {
                Files.delete(file);
            }
        }
    }
}

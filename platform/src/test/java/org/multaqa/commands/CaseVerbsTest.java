package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;

/** دار الأمل and النبع have families in common; النبع opens cases about two of them. */
@DisplayName("Cases, with processes of their own")
class CaseVerbsTest {
    private static final List<String> NAMES = List.of("جمعية دار الأمل", "جمعية النبع");
    private static final String AMAL = "دار الأمل، اسألوا عن هناء 0933111222";
    private static final String NABA = "النبع، اسألوا عن وائل 0944333444";

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
            "Two charities find each other by a family, agree, and what is not the same is not shown again; the hub reads nothing of it")
    void wholeStory() throws IOException {
        done(submit(0, "2026-10"));
        done(submit(1, "2026-11"));
        List<String> rows = hits(1);
        String first = opened(rows.get(0));
        assertThat(opened(rows.get(0))).isEqualTo(first);
        assertThat(cases(1, "open", "no such row").err()).contains("no possible or sure hit");

        assertThat(cases(0, "list").out()).contains(first, "Waits for an answer");
        assertThat(cases(1, "answer", first, "--as", NABA).err()).contains("has not answered yet");
        done(cases(0, "answer", first, "--as", AMAL, "--text", "عندنا منذ الصيف"));
        assertThat(cases(1, "list").out()).contains("Waits to be confirmed").doesNotContain(AMAL);
        done(cases(1, "answer", first, "--as", NABA));
        done(cases(1, "write", first, "--text", "نعطي الغذاء وأنتم الشتاء؟"));
        assertThat(cases(0, "list").out())
                .contains(NABA, "نعطي الغذاء وأنتم الشتاء؟", "عندنا منذ الصيف");
        assertThat(cases(1, "list").out()).contains(AMAL, "عندنا منذ الصيف");
        done(cases(0, "close", first, "--outcome", "agreed-to-share"));
        assertThat(cases(1, "close", first, "--outcome", "agreed-to-share").out())
                .contains("agreed to share");

        notTheSame(rows.get(1));
        for (int member = 0; member < 2; member++) {
            done(member(member, "verify"));
        }
        assertThat(standing(Set.of("0933111222", "0944333444", "نعطي الغذاء"))).isEmpty();
    }

    private void notTheSame(String row) throws IOException {
        String second = opened(row);
        done(cases(0, "answer", second, "--as", AMAL));
        done(cases(1, "answer", second, "--as", NABA));
        done(cases(1, "close", second, "--outcome", "not-same", "--text", "الأم غير الأم"));
        assertThat(cases(0, "close", second, "--outcome", "not-same").out())
                .contains("It is remembered here");
        assertThat(cases(1, "list").out()).contains("Two different families");
        done(check(1));
        assertThat(verdict(1, row)).isEqualTo("none");
        assertThat(hits(1)).doesNotContain(row);
    }

    private String opened(String row) {
        Ended opened = cases(1, "open", row);
        assertThat(opened.code()).as(opened.err()).isZero();
        Matcher number = Pattern.compile("Case (\\S+) about row").matcher(opened.out());
        assertThat(number.find()).as(opened.out()).isTrue();
        return number.group(1);
    }

    private static void done(Ended ended) {
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    private Ended cases(int member, String verb, String... more) {
        List<String> all = new ArrayList<>(List.of(verb));
        all.addAll(List.of(more));
        return member(member, "cases", all.toArray(String[]::new));
    }

    private Ended submit(int member, String month) {
        return member(
                member,
                "submit",
                lists.file(member).toString(),
                "--agreement",
                agreement,
                "--kind",
                "food",
                "--month",
                month,
                "--out",
                out(member).toString());
    }

    private Ended check(int member) {
        return member(
                member,
                "check",
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
                        Objects.requireNonNull(hub).address(),
                        "--keys",
                        keys.get(member).toString()));
        return ChildProgram.run(folder, all.toArray(String[]::new));
    }

    private Path out(int member) {
        return folder.resolve("verdict-" + member + ".csv");
    }

    /** The rows that were surely helped by another. */
    private List<String> hits(int member) throws IOException {
        return Files.readAllLines(out(member)).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("sure"))
                .map(cells -> cells[0])
                .toList();
    }

    private String verdict(int member, String row) throws IOException {
        return Files.readAllLines(out(member)).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(row))
                .map(cells -> cells[1])
                .findFirst()
                .orElseThrow();
    }

    /** What of some words stands in the hub's database, files and logs. */
    private Set<String> standing(Set<String> words) throws IOException {
        Words wanted = new Words(words);
        try (Stream<Path> files = Files.walk(folder.resolve("hub"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                wanted.searchIn(Files.readAllBytes(file));
            }
        }
        return wanted.found();
    }
}

package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The linkage verbs, each as a process of its own")
class LinkageCommandTest {
    private static final String HEADER =
            "record_id,given_name,father_name,family_name,birth_date,phone,charity\n";

    @TempDir Path folder;

    @Test
    @DisplayName("invent lists, link them, put people together and tell how right it was")
    void fromListsToPeople() throws IOException {
        String lists = folder.resolve("lists.csv").toString();
        String pairs = folder.resolve("pairs.csv").toString();
        String people = folder.resolve("people.csv").toString();

        ChildProgram.Ended made = linkage("generate", "--people", "800", "--out", lists);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("national number");

        ChildProgram.Ended matched = linkage("match", lists, "--out", pairs);
        assertThat(matched.code()).as(matched.err()).isZero();
        assertThat(matched.err()).contains("truth_id").contains("not read");
        List<String> rows = Files.readAllLines(Path.of(pairs));
        assertThat(rows.getFirst()).isEqualTo("record_a,record_b,score,verdict");
        assertThat(rows.size()).isGreaterThan(50);
        assertThat(rows.subList(1, rows.size()))
                .allMatch(row -> row.endsWith(",sure") || row.endsWith(",possible"))
                .allMatch(row -> row.split(",")[0].compareTo(row.split(",")[1]) < 0)
                .doesNotHaveDuplicates();

        ChildProgram.Ended evaluated =
                linkage("evaluate", pairs, lists, "--truth", "truth_id", "--language", "ar");
        assertThat(evaluated.code()).as(evaluated.err()).isZero();
        assertThat(evaluated.out()).contains("الدقة \u20680.9").contains("الأكيد وحده");

        ChildProgram.Ended clustered = linkage("clusters", pairs, "--out", people);
        assertThat(clustered.code()).as(clustered.err()).isZero();
        assertThat(Files.readAllLines(Path.of(people)).size()).isGreaterThan(50);
    }

    @Test
    @DisplayName(
            "say the line of what is wrong, in the reader's language, and leave nothing behind")
    void faults() throws IOException {
        assertRefused("1,سلمى,خالد,الحلبي,,,A\n2,هدى\n", "line 3: the row has fewer cells", "en");
        assertRefused("1,سلمى,خالد,الحلبي,,,A\n2,,,,,,B\n", "السطر 3: لا اسم في السجل", "ar");
        assertRefused("1,a,b,c,,,A\n1,d,e,f,,,B\n", "line 3: the record_id “1”", "en");
        Path list = folder.resolve("list.csv");
        Files.write(list, (HEADER + "1,سلمى,b,c,,,A\n").getBytes(Charset.forName("windows-1256")));
        assertRefused(list, "line 2: these bytes are not UTF-8", "en");
        Files.writeString(list, "1,2,3\n4,5,6\n");
        assertRefused(list, "no header", "en");
        Files.writeString(list, "record_id,given_name\n1,سلمى\n");
        assertRefused(list, "no column charity", "en");
        assertRefused(folder.resolve("none.csv"), "cannot be read", "en");
    }

    private void assertRefused(String rows, String said, String language) throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, HEADER + rows);
        assertRefused(list, said, language);
    }

    private void assertRefused(Path list, String said, String language) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out")).resolve("pairs.csv");
        ChildProgram.Ended ended =
                linkage("match", list.toString(), "--out", out.toString(), "--language", language);
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).contains(said);
        try (Stream<Path> left = Files.list(out.getParent())) {
            assertThat(left).isEmpty();
        }
    }

    private ChildProgram.Ended linkage(String... words) {
        return ChildProgram.run(
                folder,
                Stream.concat(Stream.of("linkage"), Stream.of(words)).toArray(String[]::new));
    }
}

package org.multaqa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("A row that is likely an organisation known under a name written in another way")
class TwinRowsTest {
    @Autowired private MemberListImport members;
    @Autowired private Drafts drafts;
    @Autowired private MemberImports imports;
    @Autowired private Reports reports;
    @Autowired private Organisations organisations;
    @TempDir private Path folder = Path.of("");

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), text);
    }

    private ImportReport bring(String text) throws IOException {
        return members.bring(Actor.COMMAND, csv("الاسم,النوع,المحافظة,المدينة\n" + text)).orThrow();
    }

    private static String told(ImportReport report, int row) {
        return report.rows().stream()
                .filter(r -> r.number() == row)
                .flatMap(r -> r.notes().stream())
                .map(n -> Texts.all().say(Language.ENGLISH, n))
                .collect(Collectors.joining("\n"));
    }

    private static Result result(ImportReport report, int row) {
        return report.rows().stream()
                .filter(r -> r.number() == row)
                .findFirst()
                .orElseThrow()
                .result();
    }

    private long named(String part) {
        List<Organisation> found = new ArrayList<>();
        organisations.each(o -> {
            if (o.isActive() && o.nameAr().contains(part)) {
                found.add(o);
            }
        });
        return found.size();
    }

    @Test
    @DisplayName("is skipped at the same place, entered with a note where less is certain")
    void onTheCommandLine() throws IOException {
        ImportReport first = bring("جمعية الزمخشري الخيرية,جمعية,حلب,حلب\n");
        assertThat(first.count(Result.ADDED)).isEqualTo(1);
        ImportReport second =
                bring(
                        "ج. الزمخشري الخيريه,جمعية,حلب,حلب\n"
                                + "مؤسسة الزمخشري,مؤسسة,حلب,حلب\n"
                                + "جمعية الزمخشري الخيرية,جمعية,درعا,درعا\n"
                                + "جمعية الزمخشرى,جمعية,,\n");
        assertThat(result(second, 2)).isEqualTo(Result.SKIPPED);
        assertThat(told(second, 2)).contains("Very likely “جمعية الزمخشري الخيرية”");
        assertThat(result(second, 3)).isEqualTo(Result.ADDED);
        assertThat(told(second, 3)).contains("Is this “جمعية الزمخشري الخيرية”");
        assertThat(result(second, 4)).isEqualTo(Result.ADDED);
        assertThat(told(second, 4)).contains("same name elsewhere");
        assertThat(result(second, 5)).isEqualTo(Result.ADDED);
        assertThat(told(second, 5)).contains("Is this");
        members.undo(Actor.COMMAND, second.batch()).orThrow();
        members.undo(Actor.COMMAND, first.batch()).orThrow();
        assertThat(named("الزمخشر")).isZero();
    }

    @Test
    @DisplayName("is known in the same file too")
    void inOneFile() throws IOException {
        ImportReport report =
                bring(
                        "جمعية البيروني الخيرية,جمعية,حمص,حمص\n"
                                + "ج. البيروني الخيريه,جمعية,حمص,حمص\n"
                                + "مؤسسة البيروني,مؤسسة,حمص,حمص\n"
                                + "جمعية الخوارزمي,جمعية,حمص,حمص\n");
        assertThat(result(report, 2)).isEqualTo(Result.ADDED);
        assertThat(result(report, 3)).isEqualTo(Result.SKIPPED);
        assertThat(told(report, 3)).contains("Very likely the organisation of row 2");
        assertThat(result(report, 4)).isEqualTo(Result.ADDED);
        assertThat(told(report, 4)).contains("Is this the organisation of row 2");
        assertThat(told(report, 5)).doesNotContain("likely").doesNotContain("Is this");
        members.undo(Actor.COMMAND, report.batch()).orThrow();
    }

    @Test
    @DisplayName("is a question to whoever brings the list: the same, or a new one")
    void asked() throws IOException {
        ImportReport first = bring("جمعية الإدريسي الخيرية,جمعية,حلب,حلب\n");
        Actor rana = Actor.COMMAND;
        Batch batch =
                drafts.receive(
                                rana,
                                BatchKind.MEMBERS,
                                csv(
                                        "الاسم,النوع,المحافظة,المدينة\n"
                                                + "ج. الإدريسي الخيريه,جمعية,حلب,حلب\n"
                                                + "مؤسسة الإدريسي,مؤسسة,حلب,حلب\n"
                                                + "جمعية الإدريسى,جمعية,,\n"),
                                "list.csv")
                        .then(b -> drafts.columns(rana, b, b.columns()))
                        .orThrow();
        Map<Verdict, Long> before = reports.verdicts(batch);
        assertThat(before).containsEntry(Verdict.KNOWN, 1L).containsEntry(Verdict.QUESTION, 2L);
        Batch answered =
                drafts.correct(
                                rana,
                                batch,
                                List.of(),
                                Map.of(2, RowDecision.SEPARATE, 3, RowDecision.LEAVE_OUT))
                        .orThrow();
        assertThat(reports.verdicts(answered))
                .containsEntry(Verdict.READY, 1L)
                .containsEntry(Verdict.QUESTION, 1L)
                .containsEntry(Verdict.LEFT_OUT, 1L);
        Batch stored = imports.store(rana, answered, false).orThrow();
        assertThat(result(reports.of(stored), 2)).isEqualTo(Result.ADDED);
        assertThat(result(reports.of(stored), 3)).isEqualTo(Result.SKIPPED);
        members.undo(Actor.COMMAND, stored.id()).orThrow();
        members.undo(Actor.COMMAND, first.batch()).orThrow();
    }
}

package org.multaqa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationState;
import org.multaqa.directory.Organisations;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("A list of members on the command line")
class MemberListTest {
    @Autowired private MemberListImport members;
    @Autowired private Organisations organisations;
    @TempDir private Path folder = Path.of("");

    private List<Organisation> directory() {
        List<Organisation> all = new ArrayList<>();
        organisations.each(o -> {
            if (o.state() == OrganisationState.ACTIVE) {
                all.add(o);
            }
        });
        return all;
    }

    /** What an organisation is, without its id. */
    private List<String> facts() {
        return directory().stream()
                .map(o -> o.nameAr() + "|" + o.kind() + "|" + o.classes() + "|" + o.homePlace())
                .sorted()
                .toList();
    }

    private ImportReport bring(Path file) {
        return members.bring(Actor.COMMAND, file).orThrow();
    }

    private void undo(ImportReport report) {
        members.undo(Actor.COMMAND, report.batch()).orThrow();
    }

    private static String told(ImportReport report, String name) {
        return report.rows().stream()
                .filter(r -> r.name().contains(name))
                .flatMap(r -> r.notes().stream())
                .map(n -> Texts.all().say(Language.ENGLISH, n))
                .collect(Collectors.joining("\n"));
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), text);
    }

    @Test
    @DisplayName("gives the same fifty organisations however messy it is, and is taken back wholly")
    void sameInEveryMess() throws IOException {
        int before = directory().size();
        List<InventedLists.Line> lines = InventedLists.fifty();
        ImportReport clean = bring(InventedLists.clean(folder, lines));
        assertThat(clean.count(Result.ADDED)).isEqualTo(50);
        List<String> wanted = facts();
        undo(clean);
        assertThat(directory()).hasSize(before);
        for (Path mess :
                List.of(
                        InventedLists.messy(folder, lines),
                        InventedLists.text(folder, lines, "windows-1256", ";"),
                        InventedLists.text(folder, lines, "UTF-16LE", "\t"),
                        InventedLists.text(folder, lines, "UTF-8", "|"))) {
            ImportReport report = bring(mess);
            assertThat(facts()).as(mess.toString()).isEqualTo(wanted);
            undo(report);
        }
    }

    @Test
    @DisplayName("that is the real one gives its fifty organisations, also from a messy workbook")
    void realList() throws IOException {
        Path seed = top().resolve("../shared/data/orgs/syrian_orgs_seed.csv");
        assumeTrue(Files.exists(seed), "the real list is not on this machine");
        int before = directory().size();
        ImportReport report = bring(seed);
        assertThat(report.rows()).hasSize(50);
        assertThat(report.count(Result.ADDED)).isEqualTo(50);
        assertThat(directory()).hasSize(before + 50);
        assertThat(directory().stream().filter(o -> o.homePlace() != null).count())
                .isGreaterThanOrEqualTo(50);
        undo(report);
        assertThat(directory()).hasSize(before);
    }

    @Test
    @DisplayName("asks which of several places is meant, and never guesses")
    void homonyms() throws IOException {
        ImportReport report =
                bring(
                        csv(
                                "اسم الجمعية,المحافظة,المدينة\n"
                                        + "جمعية النارنج,,المنصورة\n"
                                        + "جمعية الحبق,حلب,مدينة لا وجود لها\n"
                                        + "جمعية الشيح,ريف دمشق,دمشق\n"));
        assertThat(report.count(Result.ADDED)).isEqualTo(3);
        assertThat(told(report, "النارنج")).contains("places are called");
        assertThat(told(report, "الحبق")).contains("No place is known");
        assertThat(told(report, "الشيح")).contains("another governorate");
        assertThat(home("جمعية النارنج")).isNull();
        assertThat(home("جمعية الحبق")).isEqualTo("SY02");
        assertThat(home("جمعية الشيح")).isEqualTo("SY03");
        undo(report);
    }

    private @org.jspecify.annotations.Nullable String home(String name) {
        return directory().stream()
                .filter(o -> o.nameAr().equals(name))
                .findFirst()
                .orElseThrow()
                .homePlace();
    }

    @Test
    @DisplayName("has kinds, classes, years, days and phones in many wordings")
    void wordings() throws IOException {
        ImportReport report =
                bring(
                        csv(
                                "الاسم;النوع;التصنيف;سنة التأسيس;تاريخ قرار الإشهار;الهاتف;عمود غريب;عدد المتطوعين\n"
                                        + "لمسة وفاء;منظمة;إغاثة;١٩٩٨م;31/02/2020;0944123456 / 0933111222;س;١٢٠\n"
                                        + "مؤسسة الندى;foundation;إغاثة وصحة;12/5/2001;٢٣ تشرين الثاني ٢٠٢٠;لا يوجد;س;9.3E+9\n"
                                        + "هلال الضفة;red_crescent;إغاثة وصحة;-;43831;///;س;-\n"));
        assertThat(report.count(Result.ADDED)).isEqualTo(3);
        assertThat(told(report, "لمسة"))
                .contains("taken as: ")
                .contains("is no date")
                .doesNotContain("kept with the import");
        assertThat(told(report, "الندى")).contains("23 November 2020").contains("has spoilt");
        assertThat(told(report, "هلال")).contains("more classes").contains("1 January 2020");
        Organisation first =
                directory().stream()
                        .filter(o -> o.nameAr().equals("لمسة وفاء"))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.foundedYear()).isEqualTo(1998);
        assertThat(first.volunteers()).isEqualTo(120);
        assertThat(
                        report.notes().stream()
                                .map(n -> Texts.all().say(Language.ENGLISH, n))
                                .collect(Collectors.joining()))
                .contains("عمود غريب");
        undo(report);
    }

    @Test
    @DisplayName("refuses a name of 5,000 letters and keeps the rest; strictly, it keeps nothing")
    void refusedRows() throws IOException {
        int before = directory().size();
        Path file = csv("اسم الجمعية,المحافظة\n" + "ن".repeat(5000) + ",حلب\nجمعية التين,حلب\n");
        Outcome<ImportReport> strictly = members.bringStrictly(Actor.COMMAND, file);
        assertThat(strictly.isDone()).isFalse();
        assertThat(directory()).hasSize(before);
        ImportReport report = bring(file);
        assertThat(report.count(Result.REFUSED)).isEqualTo(1);
        assertThat(report.count(Result.ADDED)).isEqualTo(1);
        assertThat(told(report, "ننن")).contains("A2").contains("5,000");
        undo(report);
    }

    @Test
    @DisplayName("brought twice enters nobody twice, and says that it was brought before")
    void twice() throws IOException {
        Path file = csv("اسم الجمعية,المحافظة\nجمعية التوت,حلب\nجمعية التـوت,حلب\n");
        ImportReport first = bring(file);
        assertThat(first.count(Result.ADDED)).isEqualTo(1);
        assertThat(told(first, "التوت")).contains("same organisation stands in row 2");
        ImportReport second = bring(file);
        assertThat(second.count(Result.ADDED)).isZero();
        assertThat(second.notes().toString()).contains("intake.same-file");
        undo(first);
    }

    @Test
    @DisplayName("is taken back but for what somebody touched since, and says why")
    void undoKeepsWhatWasTouched() throws IOException {
        ImportReport report =
                bring(csv("اسم الجمعية,المحافظة\nجمعية الغار,حلب\nجمعية السماق,حلب\n"));
        Organisation touched =
                directory().stream()
                        .filter(o -> o.nameAr().equals("جمعية الغار"))
                        .findFirst()
                        .orElseThrow();
        organisations
                .edit(
                        Actor.COMMAND,
                        touched.id(),
                        touched.version(),
                        new OrganisationForm(java.util.Map.of())
                                .with(OrganisationField.ADDRESS, "شارع الحدائق"))
                .orThrow();
        ImportReport undone = members.undo(Actor.COMMAND, report.batch()).orThrow();
        assertThat(undone.count(Result.REMOVED)).isEqualTo(1);
        assertThat(undone.count(Result.ADDED)).isEqualTo(1);
        assertThat(told(undone, "الغار")).contains("was edited since");
        assertThat(members.undo(Actor.COMMAND, report.batch()).isDone()).isFalse();
    }

    private static Path top() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("multaqa"))) {
            here = here.getParent();
        }
        return here == null ? Path.of("") : here;
    }

    @Test
    @DisplayName("that is no list, empty or without names is refused in words")
    void noList() throws IOException {
        assertThat(members.bring(Actor.COMMAND, csv("")).isDone()).isFalse();
        assertThat(members.bring(Actor.COMMAND, csv("اسم الجمعية,المحافظة\n")).isDone()).isFalse();
        Path locked = folder.resolve("old.xls");
        Files.write(locked, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        assertThat(members.bring(Actor.COMMAND, locked).toString()).contains("old-or-locked");
        Path picture = folder.resolve("list.xlsx");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
        assertThat(members.bring(Actor.COMMAND, picture).toString()).contains("no-sheet");
        Path large = folder.resolve("large.csv");
        byte[] much = new byte[(int) Drafts.MOST_BYTES + 1];
        java.util.Arrays.fill(much, (byte) 'a');
        Files.write(large, much);
        assertThat(members.bring(Actor.COMMAND, large).toString()).contains("intake.too-large");
        assertThat(
                        members.bring(
                                        Actor.COMMAND,
                                        Files.writeString(
                                                folder.resolve("long.csv"),
                                                "اسم الجمعية\n" + "جمعية\n".repeat(100_001),
                                                StandardCharsets.UTF_8))
                                .toString())
                .contains("too-long");
    }
}

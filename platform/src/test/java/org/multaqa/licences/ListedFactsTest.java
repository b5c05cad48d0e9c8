package org.multaqa.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.multaqa.imports.FileImport;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.intake.MemberListExtra;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Decisions and contacts of a list of members")
class ListedFactsTest {
    private static final String LIST =
            "الاسم,النوع,المحافظة,المدينة,رقم قرار الإشهار,تاريخ قرار الإشهار,الهاتف,البريد الإلكتروني,الموقع الإلكتروني\n"
                    + "جمعية ابن رشد الخيرية,جمعية,حلب,حلب,1422,23/11/2019,0944123456 / 021-2234567,ibnrushd@example.org,https://ibnrushd.example.org\n"
                    + "جمعية ابن طفيل,جمعية,حمص,حمص,,,0933111222,,\n";

    @Autowired private List<FileImport> kinds;
    @Autowired private List<MemberListExtra> extras;
    @Autowired private Licences licences;
    @Autowired private Organisations organisations;
    @TempDir private Path folder = Path.of("");

    private FileImport members() {
        return kinds.stream().filter(k -> k.kind().equals("members")).findFirst().orElseThrow();
    }

    private ImportReport bring() throws IOException {
        Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), LIST);
        return members().bring(Actor.COMMAND, file).orThrow();
    }

    private List<Organisation> named(String name) {
        List<Organisation> found = new ArrayList<>();
        organisations.each(o -> {
            if (o.isActive() && o.nameAr().equals(name)) {
                found.add(o);
            }
        });
        return found;
    }

    private Map<String, String> known(UUID organisation) {
        Map<String, String> known = new HashMap<>();
        extras.forEach(e -> known.putAll(e.known().getOrDefault(organisation, Map.of())));
        return known;
    }

    @Test
    @DisplayName("stand where they belong, say nothing new the second time, and go with the undo")
    void keptAndTakenBack() throws IOException {
        ImportReport first = bring();
        assertThat(first.count(Result.ADDED)).isEqualTo(2);
        assertThat(said(first)).doesNotContain("not kept").doesNotContain("No module");
        UUID id = named("جمعية ابن رشد الخيرية").getFirst().id();
        Licence licence = licences.of(id).getFirst().latest();
        assertThat(licence.number()).isEqualTo("1422");
        assertThat(licence.decidedOn()).hasToString("2019-11-23");
        assertThat(licence.authority()).isNotBlank();
        assertThat(known(id))
                .containsEntry(MemberListExtra.DECISION_NUMBER, "1422")
                .containsEntry(MemberListExtra.EMAILS, "ibnrushd@example.org")
                .hasEntrySatisfying(
                        MemberListExtra.WEB, w -> assertThat(w).contains("ibnrushd.example.org"))
                .hasEntrySatisfying(
                        MemberListExtra.PHONES,
                        p -> assertThat(p.split(",")).contains("+963944123456", "+963212234567"));
        ImportReport second = bring();
        assertThat(second.count(Result.ADDED)).isZero();
        assertThat(second.count(Result.SKIPPED)).isEqualTo(2);
        assertThat(licences.of(id)).hasSize(1);
        assertThat(licences.of(id).getFirst().licences()).hasSize(1);
        ImportReport undone = members().undo(Actor.COMMAND, first.batch()).orThrow();
        assertThat(undone.count(Result.REMOVED)).as(said(undone)).isEqualTo(2);
        assertThat(named("جمعية ابن رشد الخيرية")).isEmpty();
        assertThat(licences.of(id)).isEmpty();
        assertThat(known(id)).isEmpty();
    }

    private static String said(ImportReport report) {
        return report.rows().stream()
                .flatMap(r -> r.notes().stream())
                .map(n -> Texts.all().say(Language.ENGLISH, n))
                .collect(Collectors.joining("\n"));
    }
}

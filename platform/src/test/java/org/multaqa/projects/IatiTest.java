package org.multaqa.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Sector;
import org.multaqa.house.DemoTest;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.SAXException;

@DemoTest
@DisplayName("Projects as IATI activities")
class IatiTest {
    @Autowired private IatiExport export;
    @Autowired private ProjectStore store;
    @Autowired private ProjectLedger ledger;

    @Test
    @DisplayName("are every public project of the demo, and none of the others")
    void everyPublicProject() {
        Map<String, String> files = new HashMap<>();
        Message said = written(files);
        int open = store.in(EnumSet.copyOf(ProjectState.PUBLIC)).size();
        assertThat(open).isGreaterThanOrEqualTo(3);
        assertThat(files).hasSize(open);
        assertThat(said).isEqualTo(Message.of("projects.iati-written", "count", open, "left", 0));
        for (Project hidden : store.in(EnumSet.of(ProjectState.IDEA, ProjectState.DRAFT))) {
            assertThat(files.values()).noneMatch(text -> text.contains(hidden.id().toString()));
        }
    }

    @Test
    @DisplayName("hold by the official schema and codelists, where these stand beside the project")
    void holdByTheSchema() throws IOException, SAXException {
        Path iati = top().resolve("../shared/data/iati").normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(iati.resolve("schemas")), () -> "not there: " + iati);
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema schema =
                factory.newSchema(iati.resolve("schemas/iati-activities-schema.xsd").toFile());
        Map<String, String> files = new HashMap<>();
        written(files);
        for (String text : files.values()) {
            schema.newValidator()
                    .validate(
                            new StreamSource(
                                    new ByteArrayInputStream(
                                            text.getBytes(StandardCharsets.UTF_8))));
        }
        String purposes = Files.readString(iati.resolve("codelists/Sector.xml"));
        for (Sector sector : Sector.values()) {
            assertThat(purposes).contains("<code>" + IatiCodes.purpose(sector) + "</code>");
        }
        String types = Files.readString(iati.resolve("codelists/OrganisationType.xml"));
        for (OrganisationKind kind : OrganisationKind.values()) {
            assertThat(types).contains("<code>" + IatiCodes.type(kind) + "</code>");
        }
    }

    @Test
    @DisplayName("divide any budget over years so that it closes, and any sectors to the whole")
    void close() {
        long seed = 20261203;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalDate starts = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate ends = starts.plusDays(random.nextInt(1, 3_000));
            long whole = random.nextLong(1, 1_000_000_001);
            List<IatiActivity.YearBudget> years = IatiCodes.years(starts, ends, whole);
            assertThat(years.stream().mapToLong(IatiActivity.YearBudget::amount).sum())
                    .isEqualTo(whole);
            LocalDate next = starts;
            for (IatiActivity.YearBudget year : years) {
                assertThat(year.from()).isEqualTo(next);
                assertThat(year.until()).isBefore(year.from().plusYears(1));
                assertThat(year.amount()).isNotNegative();
                next = year.until().plusDays(1);
            }
            assertThat(next).isEqualTo(ends.plusDays(1));
            List<Sector> some = new ArrayList<>(List.of(Sector.values()));
            some.removeIf(sector -> random.nextInt(3) > 0);
            int parts =
                    IatiCodes.shares(some).stream().mapToInt(IatiActivity.Share::hundredths).sum();
            assertThat(parts).isEqualTo(some.isEmpty() ? 0 : 10_000);
        }
    }

    @Test
    @DisplayName("are left out where they break a rule of the standard")
    void leftOut() {
        IatiActivity whole = export.activity(store.in(EnumSet.of(ProjectState.RUNNING)).getFirst());
        LocalDate today = ledger.today();
        assertThat(IatiRules.broken(whole, today)).isEmpty();
        IatiActivity broken =
                new IatiActivity(
                        "a b",
                        whole.reporter(),
                        whole.updated(),
                        " ",
                        whole.description(),
                        List.of(),
                        whole.status(),
                        new java.util.TreeMap<>(Map.of(4, today.plusDays(1))),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        today.plusDays(1),
                        List.of(new IatiActivity.YearBudget(today, today.plusYears(1), 5)));
        assertThat(IatiRules.broken(broken, today))
                .containsExactly(
                        "identifier",
                        "identifier-of-reporter",
                        "texts",
                        "participants",
                        "start",
                        "actual-not-ahead",
                        "sectors-make-the-whole",
                        "currency",
                        "priced-not-ahead",
                        "budget-of-a-year");
    }

    private Message written(Map<String, String> files) {
        return export.write(
                (name, content) -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try {
                        content.writeTo(out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    files.put(name, out.toString(StandardCharsets.UTF_8));
                },
                Language.ARABIC);
    }

    private static Path top() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("multaqa"))) {
            here = here.getParent();
        }
        return here == null ? Path.of("") : here;
    }
}

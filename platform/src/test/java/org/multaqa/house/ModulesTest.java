package org.multaqa.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.Application;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The modules of the house")
class ModulesTest {
    private static final Pattern NAMES =
            Pattern.compile(
                    ".*(Impl|Manager|Util|Utils|Helper|DTO|Dto|Base[A-Z]\\w*|Abstract[A-Z]\\w*)\\.java");

    @Test
    @DisplayName("stand on what they say they stand on, without circles")
    void bordersAreKept() {
        // linkage is a library of its own below the modules, not one of them.
        ApplicationModules.of(
                        Application.class,
                        JavaClass.Predicates.resideInAPackage("org.multaqa.linkage.."))
                .verify();
    }

    @Test
    @DisplayName("are described in docs/modules.md as they are (MULTAQA_WRITE=1 writes it anew)")
    void areDescribed() throws IOException {
        Path file = Sources.top().resolve("docs/modules.md");
        String described = describe();
        if (System.getenv("MULTAQA_WRITE") != null) {
            Files.writeString(file, described);
        }
        assertThat(file).hasContent(described);
    }

    @Test
    @DisplayName("speak SQL only in their stores")
    void onlyStoresSpeakSql() {
        Pattern sql = Pattern.compile("\\.sql\\(|JdbcTemplate|JdbcClient|prepareStatement\\(");
        List<String> offenders = new ArrayList<>();
        Sources.below("platform/src/main/java/org/multaqa", ".java")
                .forEach((path, text) -> {
                    boolean allowed = path.endsWith("Store.java") || path.contains("/database/");
                    if (!allowed && sql.matcher(text).find()) {
                        offenders.add(path);
                    }
                });
        assertThat(offenders).isEmpty();
    }

    @Test
    @DisplayName("write only in their own schema")
    void stayInTheirSchema() {
        Pattern writes =
                Pattern.compile("(?i)\\b(insert into|update|delete from)\\s+([a-z_]+)\\.[a-z_]+");
        List<String> offenders = new ArrayList<>();
        Sources.below("platform/src/main/java/org/multaqa", "Store.java")
                .forEach((path, text) -> {
                    String module = path.replaceAll(".*/org/multaqa/([a-z]+)/.*", "$1");
                    Matcher matcher = writes.matcher(text);
                    while (matcher.find()) {
                        // Flyway's own tables are the database module's to look after.
                        String own = module.equals("database") ? "flyway" : module;
                        if (!matcher.group(2).equals(own)) {
                            offenders.add(path + ": " + matcher.group());
                        }
                    }
                });
        assertThat(offenders).isEmpty();
    }

    @Test
    @DisplayName("have files that say what they are and stay small")
    void filesStaySmall() {
        List<String> offenders = new ArrayList<>();
        for (String folder : List.of("platform/src", "linkage/src")) {
            for (Map.Entry<String, String> file : Sources.below(folder, ".java").entrySet()) {
                if (NAMES.matcher(file.getKey()).matches()) {
                    offenders.add("says nothing: " + file.getKey());
                }
                int lines = Sources.lines(file.getValue()).size();
                if (lines > 300) {
                    offenders.add(lines + " lines: " + file.getKey());
                }
            }
        }
        assertThat(offenders).isEmpty();
    }

    private static String describe() {
        StringBuilder page = new StringBuilder();
        page.append("# The modules\n\n");
        page.append("Made from the packages by the test of the house; do not edit.\n");
        Pattern about = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
        Pattern stands = Pattern.compile("(?s)allowedDependencies\\s*=\\s*\\{(.*?)}");
        Sources.below("platform/src/main/java/org/multaqa", "package-info.java")
                .forEach((path, text) -> {
                    Matcher on = stands.matcher(text);
                    Matcher comment = about.matcher(text);
                    if (!on.find() || !comment.find()) {
                        return;
                    }
                    String name = path.replaceAll(".*/org/multaqa/(.*)/package-info.java", "$1");
                    String said =
                            comment.group(1)
                                    .replaceAll("(?m)^\\s*\\* ?", "")
                                    .replaceAll("\\{@(?:link|code) ([^}]*)}", "`$1`")
                                    .replaceAll("`org\\.multaqa\\.[a-z]+\\.(?=[A-Z])", "`")
                                    .replaceAll("</?em>", "*")
                                    .replaceAll("<p>", "")
                                    .replaceAll("(?<!\n)\n(?!\n)", " ")
                                    .replaceAll("`\\s+", "`")
                                    .replaceAll(" +", " ")
                                    .strip();
                    String floor = on.group(1).replaceAll("[\"\\s]", "").replace(",", ", ");
                    page.append("\n## ").append(name).append("\n\n").append(said).append("\n\n");
                    page.append("Stands on: ")
                            .append(floor.isEmpty() ? "nothing" : floor)
                            .append(".\n");
                });
        return page.toString();
    }
}

package org.multaqa.linkage.browser.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The texts of the encoding page")
class PageTextsTest {
    private static final Path PAGE = Path.of("src/main/page");
    private static final Path TEXTS =
            Path.of("../platform/src/main/resources/language/page.ar.properties");

    @Test
    @DisplayName("are all there that its scripts ask for, and none that no script asks for")
    void asked() throws IOException {
        Set<String> texts = texts();
        Set<String> wanted = found("say\\((?:'([a-z][\\w.-]*)')");
        assertThat(wanted).isNotEmpty().isSubsetOf(texts);
        Set<String> beginnings = found("say\\(`([a-z.-]+)\\$\\{");
        beginnings.addAll(found("`(refused\\.)\\$"));
        assertThat(beginnings)
                .allMatch(begin -> texts.stream().anyMatch(text -> text.startsWith(begin)));
        Set<String> words = found("'([a-z][\\w.-]*)'");
        texts.removeIf(wanted::contains);
        texts.removeIf(text -> beginnings.stream().anyMatch(text::startsWith));
        texts.removeIf(words::contains);
        assertThat(texts).isEmpty();
    }

    @Test
    @DisplayName(
            "are in no script: no word of Arabic stands there but for headers and answers of lists")
    void noneInScripts() throws IOException {
        try (Stream<Path> files = Files.list(PAGE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                if (!file.endsWith("columns.js")) {
                    String script = Files.readString(file);
                    assertThat(Pattern.compile("\\p{IsArabic}{3,}").matcher(script).find())
                            .as(file.toString())
                            .isFalse();
                }
            }
        }
    }

    private static Set<String> texts() throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS)) {
            read.load(in);
        }
        return read.stringPropertyNames().stream()
                .map(key -> key.substring("page.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(PAGE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}

package org.multaqa.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;

@DisplayName("The two languages")
class LanguagesTest {
    private static final Map<String, String> TEMPLATES =
            Sources.below("platform/src/main/jte", ".jte");
    private static final Map<String, String> CODE =
            Sources.below("platform/src/main/java/org/multaqa", ".java");

    @Test
    @DisplayName("have the same keys")
    void haveTheSameKeys() {
        assertThat(Texts.all().keys(Language.ARABIC))
                .containsExactlyInAnyOrderElementsOf(Texts.all().keys(Language.ENGLISH));
    }

    @Test
    @DisplayName("say each key once: the second would silently take the place of the first")
    void sayEachKeyOnce() {
        List<String> twice = new ArrayList<>();
        Sources.below("platform/src/main/resources/language", ".properties")
                .forEach((path, text) -> {
                    Set<String> seen = new java.util.HashSet<>();
                    text.lines()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .filter(key -> !seen.add(key))
                            .forEach(key -> twice.add(path + ": " + key));
                });
        assertThat(twice).isEmpty();
    }

    @Test
    @DisplayName("name the same arguments, and Arabic plurals spell out their forms")
    void nameTheSameArguments() {
        List<String> offenders = new ArrayList<>();
        properties("ar")
                .forEach((key, arabic) -> {
                    String english = properties("en").get(key);
                    if (english == null) {
                        return;
                    }
                    if (!arguments(arabic).equals(arguments(english))) {
                        offenders.add("arguments differ: " + key);
                    }
                    if (arabic.contains(", plural,")
                            && !(arabic.contains("two {") && arabic.contains("few {"))) {
                        offenders.add("plural forms missing: " + key);
                    }
                });
        assertThat(offenders).isEmpty();
    }

    @Test
    @DisplayName("have every text that the pages and the code ask for")
    void haveEveryText() {
        Set<String> modules = new TreeSet<>();
        Texts.all().keys(Language.ARABIC).forEach(k -> modules.add(k.substring(0, k.indexOf('.'))));
        Pattern asked =
                Pattern.compile(
                        "\"((?:" + String.join("|", modules) + ")\\.[a-z][a-z0-9.-]*[a-z0-9])\"");
        List<String> missing = new ArrayList<>();
        for (Map<String, String> sources : List.of(TEMPLATES, CODE)) {
            sources.forEach((path, text) -> {
                Matcher matcher = asked.matcher(text);
                while (matcher.find()) {
                    String key = matcher.group(1);
                    boolean there = Texts.all().has(key) || isPrefix(key);
                    if (!there) {
                        missing.add(path + ": " + key);
                    }
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("say every word that a person sees: no template has bare text")
    void noTemplateHasBareText() {
        List<String> bare = new ArrayList<>();
        TEMPLATES.forEach((path, text) -> {
            for (String line : withoutCode(text).split("\n", -1)) {
                if (Pattern.compile("\\p{L}{2,}").matcher(line).find()) {
                    bare.add(path + ": " + line.strip());
                }
            }
        });
        assertThat(bare).isEmpty();
    }

    @Test
    @DisplayName("are not written in the code: no Arabic stands in Java outside data and patterns")
    void noArabicTextInPages() {
        List<String> offenders = new ArrayList<>();
        CODE.forEach((path, text) -> {
            if (path.matches(".*(Pages|Api|Page)\\.java")
                    && Pattern.compile("\"[^\"\\n]*\\p{IsArabic}{3,}").matcher(text).find()) {
                offenders.add(path);
            }
        });
        assertThat(offenders).isEmpty();
    }

    /** A key that is the start of others: {@code frame.word("directory.kind", kind)}. */
    private static boolean isPrefix(String key) {
        return Texts.all().keys(Language.ARABIC).stream().anyMatch(k -> k.startsWith(key + "."));
    }

    private static Set<String> arguments(String pattern) {
        Set<String> names = new TreeSet<>();
        MessagePattern parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        new MessageFormat(pattern, Language.ARABIC.locale());
        return names;
    }

    private static Map<String, String> properties(String language) {
        Map<String, String> all = new java.util.TreeMap<>();
        Sources.below("platform/src/main/resources/language", "." + language + ".properties")
                .values()
                .forEach(text -> {
                    java.util.Properties read = new java.util.Properties();
                    try {
                        read.load(new java.io.StringReader(text));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    read.forEach((k, v) -> all.put((String) k, (String) v));
                });
        return all;
    }

    /** What a reader would see of a template if all its expressions were empty. */
    private static String withoutCode(String template) {
        String text = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?s)<!--.*?-->", "");
        text = text.replaceAll("(?m)^@(import|param).*$", "");
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean opensExpression =
                    text.startsWith("${", i)
                            || text.startsWith("!{", i)
                            || text.startsWith("$unsafe{", i);
            if (opensExpression) {
                i = closing(text, text.indexOf('{', i), '{', '}');
            } else if (text.charAt(i) == '@'
                    && Pattern.compile("^@(template|if|elseif|for|raw|layout)[\\w.]*\\(")
                            .matcher(text.substring(i))
                            .find()) {
                int open = text.indexOf('(', i);
                int close = closing(text, open, '(', ')');
                // A block given as content, @`...`, holds what a reader sees; the rest is code.
                int content = text.indexOf("@`", open);
                i = content >= 0 && content < close ? content + 1 : close;
            } else if (text.charAt(i) == '@') {
                Matcher word =
                        Pattern.compile("^@(else|endif|endfor|endraw|`)?")
                                .matcher(text.substring(i));
                i += word.find() ? Math.max(0, word.end() - 1) : 0;
            } else {
                seen.append(text.charAt(i));
            }
        }
        return seen.toString()
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("&\\w+;", " ")
                .replaceAll("(?m)^.*`\\)$", "");
    }

    private static int closing(String text, int open, char opens, char closes) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                i = text.indexOf('"', i + 1);
                if (i < 0) {
                    return text.length() - 1;
                }
            } else if (text.charAt(i) == opens) {
                depth++;
            } else if (text.charAt(i) == closes && --depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }
}

package org.multaqa.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts of all modules in both languages. A pattern is an ICU MessageFormat with named
 * arguments; one without a brace is given back as it stands.
 */
public final class Texts {
    private static final Texts ALL = new Texts();

    private record OfOne(Map<String, String> patterns, Map<String, Lent<MessageFormat>> formats) {}

    private final OfOne arabic = new OfOne(load(Language.ARABIC), new ConcurrentHashMap<>());
    private final OfOne english = new OfOne(load(Language.ENGLISH), new ConcurrentHashMap<>());

    private Texts() {}

    private OfOne of(Language language) {
        return language == Language.ARABIC ? arabic : english;
    }

    /** The one set of texts that the program was built with. */
    public static Texts all() {
        return ALL;
    }

    /** The text of a key; a key that is not there is a fault of the program and throws. */
    public String say(Language language, String key, Object... namesAndValues) {
        return say(language, new Message(key, Message.named(namesAndValues)));
    }

    /** The message in words. */
    public String say(Language language, Message message) {
        String pattern = of(language).patterns().get(message.key());
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + message.key() + " in " + language);
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        Map<String, Object> spoken = new HashMap<>();
        message.arguments()
                .forEach((name, value) ->
                        spoken.put(
                                name,
                                value instanceof Message inner
                                        ? say(language, inner)
                                        : Arguments.said(language, name, value)));
        return of(language)
                .formats()
                .computeIfAbsent(
                        message.key(),
                        k -> new Lent<>(() -> new MessageFormat(pattern, language.locale())))
                .with(format -> format.format(spoken));
    }

    public boolean has(String key) {
        return arabic.patterns().containsKey(key);
    }

    /** Every key of a language, for the tests of the house. */
    public Set<String> keys(Language language) {
        return Set.copyOf(of(language).patterns().keySet());
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> loaded = new HashMap<>();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver(Texts.class.getClassLoader())
                            .getResources(
                                    "classpath:language/*." + language.code() + ".properties");
            for (Resource file : files) {
                Properties read = new Properties();
                try (Reader reader =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    read.load(reader);
                }
                read.forEach((key, value) -> {
                    String pattern = (String) value;
                    loaded.put(
                            (String) key,
                            language == Language.ARABIC ? Codes.isolatedWithin(pattern) : pattern);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }
}

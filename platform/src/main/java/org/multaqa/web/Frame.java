package org.multaqa.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Numbers;
import org.multaqa.language.Problem;
import org.multaqa.language.Texts;

/**
 * What every template has besides its own matter: the language and its texts, who looks, the bar at
 * the top, the CSRF token, and the problems of a refused form.
 */
public record Frame(
        Language language,
        @Nullable Viewer viewer,
        String path,
        String query,
        List<Navigation> navigation,
        Map<String, String> csrf,
        Assets.Addresses assets,
        List<Problem> problems,
        @Nullable String banner,
        Parts parts) {

    /** Renders a template within another one. */
    public interface Parts {
        Content part(Frame frame, String template, Object it);
    }

    public String say(String key, Object... namesAndValues) {
        return Texts.all().say(language, key, namesAndValues);
    }

    public String say(Message message) {
        return Texts.all().say(language, message);
    }

    /** A part of the page that another module gives: its template and what it shows. */
    public Content part(String template, Object it) {
        return parts.part(this, template, it);
    }

    /** A constant of an enum in words: {@code directory.kind.private-institution}. */
    public String word(String prefix, Enum<?> value) {
        return say(
                prefix + "." + value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** The name in the reader's language, else in the other. */
    public String name(@Nullable String arabic, @Nullable String english) {
        return language.choose(arabic, english);
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? "" : Dates.day(language, date);
    }

    public String day(@Nullable Instant instant) {
        return instant == null ? "" : Dates.day(language, instant);
    }

    public String minute(@Nullable Instant instant) {
        return instant == null ? "" : Dates.minute(language, instant);
    }

    public String number(long number) {
        return Numbers.said(language, number);
    }

    public boolean isCurrent(Navigation entry) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }

    /** What is wrong with a field, null when nothing is. */
    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(p -> p.field().equals(field))
                .findFirst()
                .map(p -> say(p.message()))
                .orElse(null);
    }

    /** Where the language switch leads: this page again, in the other language. */
    public String switchAddress() {
        String here = query.isEmpty() ? path : path + "?" + query;
        return "/language/"
                + language.other().code()
                + "?back="
                + java.net.URLEncoder.encode(here, java.nio.charset.StandardCharsets.UTF_8);
    }
}

package org.multaqa.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The styles")
class StylesTest {

    @Test
    @DisplayName("know no left and right: Arabic and English are one layout")
    void knowNoLeftAndRight() {
        Pattern physical =
                Pattern.compile(
                        "[\\w-]*\\b(?:left|right)\\b\\s*:|:\\s*(?:left|right)\\b|(?:^|[;{\\s])(?:width|height|margin-top|margin-bottom|padding-top|padding-bottom)\\s*:");
        assertThat(found("platform/src/main/resources/static/css", ".css", physical)).isEmpty();
        assertThat(found("linkage-browser/src/main/page", ".css", physical)).isEmpty();
    }

    @Test
    @DisplayName("stand in stylesheets: no template has a style, a script or a handler of its own")
    void standInStylesheets() {
        Pattern inline =
                Pattern.compile(
                        "\\sstyle=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|javascript:");
        assertThat(found("platform/src/main/jte", ".jte", inline)).isEmpty();
        assertThat(found("linkage-browser/src/main/page", ".html", inline)).isEmpty();
    }

    @Test
    @DisplayName("ask nothing of third parties: no page names another host")
    void askNothingOfThirdParties() {
        Pattern elsewhere =
                Pattern.compile(
                        "(?:src|href|action)=\"(?:https?:)?//|url\\(\\s*['\"]?(?:https?:)?//|@import");
        assertThat(
                        found(
                                "platform/src/main/jte",
                                ".jte",
                                Pattern.compile("(?:src|action)=\"(?:https?:)?//")))
                .isEmpty();
        assertThat(found("platform/src/main/resources/static", ".css", elsewhere)).isEmpty();
    }

    @Test
    @DisplayName("protect every form that changes something with a token")
    void everyPostHasAToken() {
        List<String> offenders = new ArrayList<>();
        Sources.below("platform/src/main/jte", ".jte")
                .forEach((path, text) -> {
                    Matcher form =
                            Pattern.compile("(?s)<form[^>]*method=\"post\".*?</form>")
                                    .matcher(text);
                    while (form.find()) {
                        if (!form.group().contains("@template.web.csrf(")) {
                            offenders.add(
                                    path + ": " + form.group().lines().findFirst().orElse(""));
                        }
                    }
                });
        assertThat(offenders).isEmpty();
    }

    private static List<String> found(String folder, String ending, Pattern pattern) {
        List<String> offenders = new ArrayList<>();
        Sources.below(folder, ending)
                .forEach((path, text) -> {
                    Matcher matcher = pattern.matcher(text);
                    while (matcher.find()) {
                        offenders.add(path + ": " + matcher.group().strip());
                    }
                });
        return offenders;
    }
}

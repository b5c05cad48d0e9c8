package org.multaqa.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.DemoTest;
import org.multaqa.house.Visitor;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DemoTest
@DisplayName("Every number on the map of the demo")
class CountsLeadToListsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A link to a list with the number that it opens somewhere in its text. */
    private static final Pattern COUNT =
            Pattern.compile("<a href=\"(/organisations\\?[^\"]*presence=[^\"]*)\"[^>]*>([^/]*)</");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @LocalServerPort private int port;

    @Test
    @DisplayName("opens a list of as many, for the country, a governorate, a sector and a kind")
    void opensAListOfAsMany() {
        Visitor visitor = new Visitor(port);
        List<String> wrong = new ArrayList<>();
        int walked = 0;
        for (String map :
                List.of(
                        "/map",
                        "/map?show=work",
                        "/map?sector=education",
                        "/map?kind=union&show=work",
                        "/map?in=SY03",
                        "/map?in=SY03&show=work",
                        "/map?in=SY03&sector=health&kind=association",
                        "/map?in=SY0301",
                        "/places/SY03",
                        "/places/SY0301")) {
            Matcher counts = COUNT.matcher(visitor.get(map).body());
            while (counts.find()) {
                Matcher number = NUMBER.matcher(counts.group(2));
                int said = number.find() ? Integer.parseInt(number.group()) : few(counts.group(2));
                String list = counts.group(1).replace("&amp;", "&");
                int listed = listed(visitor, list);
                walked++;
                if (said != listed) {
                    wrong.add(map + " says " + said + ", " + list + " lists " + listed);
                }
                String answer = Texts.all().say(Language.ARABIC, "search.count", "count", listed);
                assertThat(visitor.get(list).body()).as(list).contains("<b>" + answer + "</b>");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(walked).isGreaterThan(80);
    }

    /** One and two are words in Arabic. */
    private static int few(String text) {
        return text.contains("الجهتين") ? 2 : 1;
    }

    private static int listed(Visitor visitor, String list) {
        JsonNode page = JSON.readTree(visitor.get("/api/v1" + list + "&limit=200").body());
        assertThat(page.get("next").isNull()).as("all on one page").isTrue();
        return page.get("items").size();
    }
}

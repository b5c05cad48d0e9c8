package org.multaqa.fourw;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multaqa.house.Visitor;

/** Somebody's way with a sheet of a month over the pages. */
record SheetsOnThePages(Visitor visitor, YearMonth month) {
    static final String SHEETS = "/activities/sheets";

    HttpResponse<String> upload(String name, String text) {
        return visitor.upload(
                SHEETS + "/new",
                SHEETS + "?month=" + month,
                name,
                text.getBytes(StandardCharsets.UTF_8));
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Follows what a page sends to, until there is one to be read. */
    HttpResponse<String> follow(String address) {
        HttpResponse<String> answer = visitor.get(address);
        for (int i = 0; i < 5 && answer.statusCode() == 302; i++) {
            answer = visitor.get(location(answer));
        }
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    /** Brings a sheet in with its columns as they are guessed; gives its address. */
    String checked(String text) {
        String here = location(upload("أنشطة.csv", text));
        String page = follow(here + "/columns").body();
        location(visitor.post(here + "/columns", here + "/columns", columns(page)));
        return here;
    }

    void store(String here) {
        location(visitor.post(here + "/rows", here + "/store"));
    }

    /** The choices of the page of columns as its form would send them. */
    private static String[] columns(String page) {
        List<String> fields = new ArrayList<>();
        Matcher select =
                Pattern.compile("(?s)<select id=\"(column-\\d+)\".*?</select>").matcher(page);
        while (select.find()) {
            Matcher chosen = Pattern.compile("value=\"(\\w+)\" selected").matcher(select.group());
            fields.add(select.group(1));
            fields.add(chosen.find() ? chosen.group(1) : "");
        }
        return fields.toArray(String[]::new);
    }
}

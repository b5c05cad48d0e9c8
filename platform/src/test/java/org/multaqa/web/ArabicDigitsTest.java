package org.multaqa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A page in Arabic-Indic digits")
class ArabicDigitsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>12 جهة</p>|<p>١٢ جهة</p>",
                "<b>1,234</b>|<b>١٬٢٣٤</b>",
                "<b>12,5 و7.5%</b>|<b>١٢,٥ و٧٫٥٪</b>",
                "<td>14:05، 2026</td>|<td>١٤:٠٥، ٢٠٢٦</td>",
                "<a href=\"/x?n=12\" aria-label=\"12 جهة\">12</a>|<a href=\"/x?n=12\" aria-label=\"١٢ جهة\">١٢</a>",
                "<option value=\"3\">3 أشهر</option>|<option value=\"3\">٣ أشهر</option>"
            })
    @DisplayName("has them wherever a person reads a number:")
    void hasThem(String page, String shown) {
        assertThat(ArabicDigits.in(page)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<bdi>12</bdi>",
                "<bdi dir=\"ltr\">+963 11</bdi>",
                "<textarea name=\"a\">12</textarea>",
                "<input value=\"12\">",
                "<path d=\"M1 2\"/>",
                "<p>SY0302 · C2338</p>",
                "<p>(CC BY 4.0)</p>",
                "<p>\u20682026-11-23\u2069</p>",
                "<p>&#39;&#34;&amp;</p>",
                "<p data-n=\"<b>12</b>\"></p>"
            })
    @DisplayName("keeps what is a code, a field or an address:")
    void keeps(String page) {
        assertThat(ArabicDigits.in(page)).isEqualTo(page);
    }

    @Test
    @DisplayName("comes to an end and loses nothing, whatever is broken in it")
    void losesNothing() {
        String parts = "<>\"'&;=/ab12٣,.%\u2068\u2069bdi<bdi></bdi><textarea";
        for (long seed = 1; seed <= 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder page = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                int from = random.nextInt(parts.length());
                page.append(parts, from, Math.min(parts.length(), from + 1 + random.nextInt(6)));
            }
            String shown = ArabicDigits.in(page.toString());
            assertThat(latin(shown)).as("seed %d", seed).isEqualTo(latin(page.toString()));
        }
    }

    /** The text with every digit and its marks in one shape. */
    private static String latin(String text) {
        StringBuilder all = new StringBuilder();
        for (char c : text.toCharArray()) {
            all.append(c >= '٠' && c <= '٩' ? (char) ('0' + (c - '٠')) : c);
        }
        return all.toString().replace('٬', ',').replace('٫', '.').replace('٪', '%');
    }
}

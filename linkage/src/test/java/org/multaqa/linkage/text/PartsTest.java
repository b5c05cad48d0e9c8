package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text is cut")
class PartsTest {
    @Test
    @DisplayName("at each space into words, and no text is one empty word")
    void words() {
        assertThat(Parts.words("نور الدين زيد")).containsExactly("نور", "الدين", "زيد");
        assertThat(Parts.words("نور")).containsExactly("نور");
        assertThat(Parts.words("")).containsExactly("");
    }

    @Test
    @DisplayName("at each end of a line, of Windows too, into lines without spaces around them")
    void lines() {
        assertThat(Parts.lines("title\r\n  secret 5 \n")).containsExactly("title", "secret 5", "");
    }
}

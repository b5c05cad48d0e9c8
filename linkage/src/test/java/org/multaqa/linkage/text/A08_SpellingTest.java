package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A spelling that nobody has is taken for the name next to it")
class A08_SpellingTest {
    @ParameterizedTest(name = "{0} is meant for {1}")
    @CsvSource({"محمض,محمد", "محمدد,محمد", "مريمم,مريم", "خلد,خالد", "مرمي,مريم"})
    @DisplayName("one letter away:")
    void oneLetter(String written, String meant) {
        assertThat(Spelling.corrected(written)).isEqualTo(meant);
    }

    @Test
    @DisplayName(
            "A known name stays, with or without its article; of a strange one nothing is said")
    void staysOrIsUnknown() {
        assertThat(Spelling.corrected("محمد")).isEqualTo("محمد");
        assertThat(Spelling.corrected("الحلبي")).isEqualTo("الحلبي");
        assertThat(Spelling.corrected("حلبي")).isEqualTo("حلبي");
        assertThat(Spelling.corrected("zzyzzx")).isEmpty();
        assertThat(Spelling.corrected("")).isEmpty();
    }
}

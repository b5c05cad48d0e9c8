package org.multaqa.coverage;

import java.util.List;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;

/** The most important number of a matrix in words. */
final class Headlines {
    private Headlines() {}

    /** In how many areas nobody works in the sector looked at, or in the one most lacking. */
    static String say(Matrix matrix, Language language) {
        String place = place(matrix.view(), language);
        if (matrix.all().isEmpty()) {
            return Texts.all()
                    .say(
                            language,
                            "coverage.headline-nothing",
                            "place",
                            place,
                            "when",
                            CoveragePage.when(matrix.view(), language));
        }
        Matrix.Gap gap = matrix.headline();
        String key = gap.sector() == Sectors.ALL ? "coverage.headline-any." : "coverage.headline.";
        return Texts.all()
                .say(
                        language,
                        key + matrix.view().level().word(),
                        "gaps",
                        gap.gaps(),
                        "areas",
                        matrix.areas().size(),
                        "place",
                        place,
                        "sector",
                        Texts.all().say(language, Sectors.key(gap.sector())));
    }

    static String place(View view, Language language) {
        return view.within() == null
                ? Texts.all().say(language, "coverage.country")
                : view.within().name(language);
    }

    /** Names one after another, as the language parts them. */
    static String list(List<String> names, Language language) {
        return String.join(language == Language.ARABIC ? "، " : ", ", names);
    }
}

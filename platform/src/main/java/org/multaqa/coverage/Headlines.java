package org.multaqa.coverage;

import java.util.ArrayList;
import java.util.List;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.springframework.stereotype.Component;

/** The most important number of a matrix in words. */
@Component
class Headlines {
    private final ViewChoices choices;

    Headlines(ViewChoices choices) {
        this.choices = choices;
    }

    /** In how many areas nobody works in the sector looked at, or in the one most lacking. */
    String say(Matrix matrix, Language language) {
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
                        sector(gap.sector(), matrix.view(), language));
    }

    /** A sector, and by what else the view is narrowed: nobody may work in it with cash alone. */
    private String sector(int sector, View view, Language language) {
        List<String> only = new ArrayList<>();
        if (view.kind() != null) {
            only.add(choices.kind(view.kind(), language));
        }
        if (view.modality() != null) {
            only.add(Texts.all().say(language, view.modality().key()));
        }
        String name = Texts.all().say(language, Sectors.key(sector));
        return only.isEmpty()
                ? name
                : Texts.all()
                        .say(
                                language,
                                "coverage.sector-only",
                                "sector",
                                name,
                                "only",
                                list(only, language));
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

package org.multaqa.profiles;

import java.util.ArrayList;
import java.util.List;
import org.multaqa.directory.LegalForm;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Scope;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/** Says what the text of a form's field means, as a person would read it. */
@Component
public class FieldWords {
    private final Gazetteer gazetteer;

    FieldWords(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The field's name. */
    public String name(Language language, String key) {
        return OrganisationField.ofKey(key)
                .map(field -> Texts.all().say(language, "directory.field." + field.word()))
                .orElse(key);
    }

    /** The field's text in words; a place by its name. */
    public String say(Language language, String key, String text) {
        if (text.isEmpty()) {
            return Texts.all().say(language, "profiles.nothing");
        }
        return switch (OrganisationField.ofKey(key).orElseThrow()) {
            case KIND -> words(language, OrganisationKind.class, text);
            case LEGAL_FORM -> words(language, LegalForm.class, text);
            case CLASSES -> words(language, MinistryClass.class, text);
            case SECTORS -> words(language, Sector.class, text);
            case SCOPE -> words(language, Scope.class, text);
            case TAKES_BANK_TRANSFERS, TAKES_MOBILE_MONEY ->
                    Texts.all().say(language, "profiles.yes");
            case HOME_PLACE -> place(language, text);
            default -> text;
        };
    }

    private String place(Language language, String code) {
        NamedPlace place = NamedPlace.of(gazetteer, code);
        String around = language.choose(place.aroundAr(), place.aroundEn());
        return language.choose(place.nameAr(), place.nameEn())
                + (around.isEmpty() ? "" : " (" + around + ")");
    }

    private static <E extends Enum<E>> String words(Language language, Class<E> type, String text) {
        List<String> words = new ArrayList<>();
        for (String part : text.split(",")) {
            words.add(
                    Words.find(type, part)
                            .map(e -> Texts.all().say(language, Words.key(e)))
                            .orElse(part));
        }
        return String.join(language == Language.ARABIC ? "، " : ", ", words);
    }
}

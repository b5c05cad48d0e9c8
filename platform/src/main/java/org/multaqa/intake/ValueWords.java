package org.multaqa.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multaqa.directory.LegalForm;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Scope;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/** Values of fields as people read them: places by name, constants in words, days as days. */
@Component
public class ValueWords {
    private final Gazetteer gazetteer;

    ValueWords(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The value of a field in words. */
    public String say(Language language, String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "kind" -> words(language, OrganisationKind.class, value);
            case "legalForm" -> words(language, LegalForm.class, value);
            case "classes" -> words(language, MinistryClass.class, value);
            case "sectors" -> words(language, Sector.class, value);
            case "scope" -> words(language, Scope.class, value);
            case "homePlace", "city", "district", "governorate" -> place(language, value);
            case "licenceState" -> Texts.all().say(language, "intake.state." + value);
            case "decisionDate" -> day(language, value);
            default -> value;
        };
    }

    /** The label of a field. */
    public String label(Language language, String field) {
        String key =
                switch (field) {
                    case "homePlace" -> "intake.field.home-place";
                    case "legalForm" -> "intake.field.legal-form";
                    case "phones" -> "intake.field.phone";
                    default -> MemberFields.isField(field) ? MemberFields.label(field) : "";
                };
        return key.isEmpty() ? field : Texts.all().say(language, key);
    }

    private static <E extends Enum<E>> String words(
            Language language, Class<E> type, String value) {
        return Stream.of(value.split(","))
                .map(word -> {
                    Optional<E> found = Words.find(type, word);
                    return found.isPresent()
                            ? Texts.all().say(language, Words.key(found.get()))
                            : word;
                })
                .collect(Collectors.joining(language == Language.ARABIC ? "، " : ", "));
    }

    /** The place with what it lies in, so that homonyms can be told apart. */
    private String place(Language language, String code) {
        List<String> names = new ArrayList<>();
        for (Place place : gazetteer.path(code)) {
            String name = place.name(language);
            if (!names.contains(name)) {
                names.addFirst(name);
            }
        }
        return names.isEmpty()
                ? code
                : String.join(language == Language.ARABIC ? "، " : ", ", names);
    }

    private static String day(Language language, String value) {
        try {
            return Dates.day(language, LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}

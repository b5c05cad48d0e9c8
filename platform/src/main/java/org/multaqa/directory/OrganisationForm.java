package org.multaqa.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about an organisation, field by field and not yet judged: from a page, the API or
 * a row of a list. A field that is absent says nothing and keeps what there is; an empty one takes
 * it away. Several classes or sectors stand in one text, parted by commas.
 */
public record OrganisationForm(Map<OrganisationField, String> texts) {

    public OrganisationForm {
        texts = Map.copyOf(texts);
    }

    /** A form with the least there can be. */
    public static OrganisationForm named(
            OrganisationKind kind, String nameAr, @Nullable String nameEn) {
        return new OrganisationForm(Map.of())
                .with(OrganisationField.KIND, kind.name())
                .with(OrganisationField.NAME_AR, nameAr)
                .with(OrganisationField.NAME_EN, nameEn);
    }

    /**
     * Values by the keys of {@link OrganisationField}: texts, numbers, booleans, or lists of texts;
     * null is an empty text. Other keys are passed over.
     */
    public static OrganisationForm of(Map<String, ?> values) {
        Map<OrganisationField, String> texts = new EnumMap<>(OrganisationField.class);
        values.forEach((key, value) ->
                OrganisationField.ofKey(key).ifPresent(field -> texts.put(field, text(value))));
        return new OrganisationForm(texts);
    }

    /** The form that an organisation would be typed as. */
    public static OrganisationForm of(Organisation it) {
        Map<OrganisationField, String> texts = new EnumMap<>(OrganisationField.class);
        for (OrganisationField field : OrganisationField.values()) {
            Object value =
                    switch (field) {
                        case NAME_AR -> it.nameAr();
                        case NAME_EN -> it.nameEn();
                        case SHORT_NAME -> it.shortName();
                        case KIND -> it.kind();
                        case LEGAL_FORM -> it.legalForm();
                        case CLASSES -> it.classes();
                        case SCOPE -> it.scope();
                        case SECTORS -> it.sectors();
                        case FOUNDED_YEAR -> it.foundedYear();
                        case STAFF -> it.staff();
                        case VOLUNTEERS -> it.volunteers();
                        case HOME_PLACE -> it.homePlace();
                        case ADDRESS -> it.address();
                        case ABOUT -> it.about();
                        case TAKES_BANK_TRANSFERS -> it.takesBankTransfers();
                        case TAKES_MOBILE_MONEY -> it.takesMobileMoney();
                    };
            texts.put(field, text(value));
        }
        return new OrganisationForm(texts);
    }

    public OrganisationForm with(OrganisationField field, @Nullable Object value) {
        Map<OrganisationField, String> changed = new EnumMap<>(OrganisationField.class);
        changed.putAll(texts);
        changed.put(field, text(value));
        return new OrganisationForm(changed);
    }

    /** This form, and where it says nothing, what the other says. */
    public OrganisationForm over(OrganisationForm other) {
        Map<OrganisationField, String> both = new EnumMap<>(OrganisationField.class);
        both.putAll(other.texts);
        both.putAll(texts);
        return new OrganisationForm(both);
    }

    /** The text of a field; empty where nothing is said. */
    public String text(OrganisationField field) {
        return Objects.requireNonNullElse(texts.get(field), "");
    }

    /** The text of a field by its key, for templates. */
    public String text(String key) {
        return OrganisationField.ofKey(key).map(this::text).orElse("");
    }

    /** Whether one of the choices of a field is taken. */
    public boolean has(String key, Enum<?> choice) {
        return list(text(key)).contains(word(choice));
    }

    /** The parts of a text with several values. */
    static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[,،;؛|\n]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> choice -> word(choice);
            case Boolean yes -> yes ? "true" : "";
            case Collection<?> several ->
                    several.stream()
                            .map(OrganisationForm::text)
                            .filter(t -> !t.isBlank())
                            .collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

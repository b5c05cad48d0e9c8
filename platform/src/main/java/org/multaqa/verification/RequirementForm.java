package org.multaqa.verification;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationKind;

/** A requirement as it was typed. */
public record RequirementForm(
        @Nullable String textAr,
        @Nullable String textEn,
        @Nullable String helpAr,
        @Nullable String helpEn,
        @Nullable List<String> kinds,
        @Nullable List<String> fields,
        @Nullable String months,
        @Nullable Boolean retired) {

    static RequirementForm of(Requirement it) {
        return new RequirementForm(
                it.textAr(),
                it.textEn(),
                it.helpAr(),
                it.helpEn(),
                it.kinds(),
                it.fields(),
                String.valueOf(it.months()),
                it.retiredAt() != null);
    }

    static RequirementForm blank() {
        return new RequirementForm("", "", "", "", List.of(), List.of(), "24", false);
    }

    /** A text of the form; never null. */
    public String text(String field) {
        String text =
                switch (field) {
                    case "textAr" -> textAr;
                    case "textEn" -> textEn;
                    case "helpAr" -> helpAr;
                    case "helpEn" -> helpEn;
                    default -> months;
                };
        return text == null ? "" : text.strip();
    }

    public boolean isAskedOf(OrganisationKind kind) {
        return kinds != null && kinds.contains(word(kind));
    }

    public boolean verifies(OrganisationField field) {
        return fields != null && fields.contains(field.key());
    }

    public boolean isRetired() {
        return Boolean.TRUE.equals(retired);
    }

    /** The kinds that exist, of those named. */
    List<String> knownKinds() {
        return Stream.of(OrganisationKind.values())
                .filter(this::isAskedOf)
                .map(RequirementForm::word)
                .toList();
    }

    /** The fields that exist, of those named. */
    List<String> knownFields() {
        return Stream.of(OrganisationField.values())
                .filter(this::verifies)
                .map(OrganisationField::key)
                .toList();
    }

    /** Names that mean nothing. */
    Set<String> unknown() {
        Set<String> named =
                Stream.concat(
                                kinds == null ? Stream.of() : kinds.stream(),
                                fields == null ? Stream.of() : fields.stream())
                        .collect(Collectors.toSet());
        named.removeAll(knownKinds());
        named.removeAll(knownFields());
        return named;
    }

    private static String word(OrganisationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

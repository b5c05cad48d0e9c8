package org.multaqa.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The facts of an organisation that its form holds, in the form's order. */
public enum OrganisationField {
    NAME_AR,
    NAME_EN,
    SHORT_NAME,
    KIND,
    LEGAL_FORM,
    CLASSES,
    SCOPE,
    SECTORS,
    FOUNDED_YEAR,
    STAFF,
    VOLUNTEERS,
    HOME_PLACE,
    ADDRESS,
    ABOUT,
    TAKES_BANK_TRANSFERS,
    TAKES_MOBILE_MONEY;

    private final String key = camel(name());

    /** The field's name in forms, in the API and in files: {@code nameAr}. */
    public String key() {
        return key;
    }

    /** Its name in the language files: {@code name-ar}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OrganisationField> ofKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
    }

    private static String camel(String name) {
        StringBuilder key = new StringBuilder();
        for (String part : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            key.append(
                    key.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return key.toString();
    }
}

package org.multaqa.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The sectors (clusters) of humanitarian work with the codes that coordination uses for them; the
 * Arabic words are those usual in Syria and stand in the language files.
 */
public enum Sector {
    FOOD_SECURITY("FSC"),
    HEALTH("HEA"),
    EDUCATION("EDU"),
    SHELTER("SHL"),
    WATER_AND_SANITATION("WSH"),
    NUTRITION("NUT"),
    PROTECTION("PRO"),
    CHILD_PROTECTION("PRO-CPN"),
    GENDER_BASED_VIOLENCE("PRO-GBV"),
    MINE_ACTION("PRO-MIN"),
    HOUSING_LAND_PROPERTY("PRO-HLP"),
    EARLY_RECOVERY("ERY"),
    CASH("MPC"),
    CAMP_COORDINATION("CCM"),
    LOGISTICS("LOG"),
    TELECOMMUNICATIONS("TEL"),
    COORDINATION("CCS");

    private final String code;

    Sector(String code) {
        this.code = code;
    }

    /** The code used in exchange: {@code FSC}. */
    public String code() {
        return code;
    }

    /** The sector of a code, upper or lower case. */
    public static Optional<Sector> ofCode(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(s -> s.code.equals(wanted)).findFirst();
    }
}

package org.multaqa.spreadsheet;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A tag of the Humanitarian Exchange Language: a hashtag that says what a column holds, and
 * attributes that say it closer, as {@code #reached+m+children} does.
 */
record HxlTag(String hashtag, Set<String> attributes) {
    private static final Pattern WRITTEN =
            Pattern.compile("#[a-z][a-z0-9_]*(\\s*\\+\\s*[a-z][a-z0-9_]*)*");

    /** The hashtags of HXL 1.1, by which a tag is known that lost its sign. */
    private static final Set<String> STANDARD =
            Set.of(
                    ("access activity adm1 adm2 adm3 adm4 adm5 affected beneficiary capacity cause"
                                    + " channel contact country crisis currency date delivery"
                                    + " description event frequency geo group impact indicator"
                                    + " inneed item loc meta modality need operations org output"
                                    + " population reached region respondee sector service severity"
                                    + " status subsector targeted value")
                            .split(" "));

    /**
     * Attributes of HXL 1.1 by which fewer people are counted, or others. A column that has one
     * which a pattern does not name counts something else: women reached are not all who were.
     */
    private static final Set<String> NARROWING =
            Set.of(
                    ("m f i infants children adolescents adults elderly hh idps refugees returnees"
                                    + " displaced incamp noncamp disabled abducted infected injured"
                                    + " killed pct unknown repeat")
                            .split(" "));

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** A well-written tag; case and blanks around its parts do not matter. */
    static Optional<HxlTag> of(String cell) {
        String plain = cell.strip().toLowerCase(Locale.ROOT);
        if (!WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        String[] parts = plain.substring(1).split("\\s*\\+\\s*");
        return Optional.of(
                new HxlTag(parts[0], new HashSet<>(Arrays.asList(parts).subList(1, parts.length))));
    }

    static boolean isTag(String cell) {
        return of(cell).isPresent();
    }

    /** Whether a cell was meant for a tag: its sign with letters after it, however written. */
    static boolean isMeant(String cell) {
        return cell.strip().matches("[#＃].*[A-Za-z].*");
    }

    /** Whether a cell would be a tag of the standard if it had its sign. */
    static boolean lacksSign(String cell) {
        return of("#" + cell.strip()).filter(tag -> STANDARD.contains(tag.hashtag)).isPresent();
    }

    /**
     * How well this tag of a column fits a pattern: the number of its attributes that the pattern
     * asks for, when it has all of them; -1 when it means something else.
     */
    int fit(HxlTag pattern) {
        boolean same =
                hashtag.equals(pattern.hashtag) && attributes.containsAll(pattern.attributes);
        return same && attributes.stream().noneMatch(a -> narrows(a, pattern))
                ? pattern.attributes.size()
                : -1;
    }

    private static boolean narrows(String attribute, HxlTag pattern) {
        return !pattern.attributes.contains(attribute)
                && (NARROWING.contains(attribute) || attribute.startsWith("age_"));
    }

    /** How many attributes it has beyond those of a pattern; languages are none. */
    int extra(HxlTag pattern) {
        return (int)
                attributes.stream()
                        .filter(a -> !pattern.attributes.contains(a) && !isLanguage(a))
                        .count();
    }

    private static boolean isLanguage(String attribute) {
        return LANGUAGES.contains(attribute);
    }
}

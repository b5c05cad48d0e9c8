package org.multaqa.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.text.Slips;

/**
 * Sectors by what people call them: the whole name in either language, the code, or one of the
 * things that a name puts together ({@code المياه}, {@code sanitation}).
 */
final class SectorNames {
    private static final Pattern TOGETHER =
            Pattern.compile("\\s*[,،]\\s*(and\\s+)?|\\s+and\\s+|\\s+و");

    private final Map<String, Sector> names = new HashMap<>();

    SectorNames() {
        Set<String> common = new HashSet<>();
        for (Sector sector : Sector.values()) {
            for (Language language : Language.values()) {
                String name = Texts.all().say(language, Words.key(sector));
                for (String part : TOGETHER.split(name)) {
                    Sector other = names.put(key(part), sector);
                    if (other != null && other != sector) {
                        common.add(key(part));
                    }
                }
            }
        }
        // What several sectors have in their names tells none of them.
        names.keySet().removeAll(common);
        for (Sector sector : Sector.values()) {
            for (Language language : Language.values()) {
                names.put(key(Texts.all().say(language, Words.key(sector))), sector);
            }
        }
    }

    /** The sector that a normal text names, null if none. */
    @Nullable Sector find(String text) {
        Sector found = names.get(bare(text));
        return found != null ? found : Words.find(Sector.class, text).orElse(null);
    }

    /** The sector whose name is nearest, at most so many letters away; null if none is. */
    @Nullable Sector alike(String bare, int most) {
        Sector nearest = null;
        int least = most + 1;
        for (Map.Entry<String, Sector> name : names.entrySet()) {
            int distance = Slips.between(bare, name.getKey(), least - 1);
            if (distance < least && name.getKey().length() >= 4) {
                least = distance;
                nearest = name.getValue();
            }
        }
        return nearest;
    }

    /** A normal text with each word without what Arabic joins to its front. */
    static String bare(String normal) {
        return Arrays.stream(normal.split(" "))
                .map(Vocabulary::bare)
                .collect(Collectors.joining(" "));
    }

    private static String key(String name) {
        return bare(ArabicText.normalize(name));
    }
}

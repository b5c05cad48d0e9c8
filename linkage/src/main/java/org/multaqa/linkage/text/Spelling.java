package org.multaqa.linkage.text;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells a spelling that people have from one that is likely a slip of the hand: the shipped lists
 * know the names that are common, and a word that is none of them but one letter away from one is
 * taken for it.
 */
public final class Spelling {
    private static final int REMEMBERED = 200_000;

    /** The names by themselves and by what is left when one letter is left out. */
    private static final class Known {
        static final Map<String, Double> NAMES = new HashMap<>();
        static final Map<String, String> SHORTENED = new HashMap<>();

        static {
            for (NameLists.Ranked list :
                    new NameLists.Ranked[] {
                        NameLists.men(), NameLists.women(), NameLists.families()
                    }) {
                for (int i = 0; i < list.names().size(); i++) {
                    String name = PersonName.normal(list.names().get(i));
                    NAMES.merge(name, list.shares()[i], Math::max);
                }
            }
            NAMES.keySet()
                    .forEach(name -> {
                        for (int i = 0; i < name.length(); i++) {
                            SHORTENED.merge(without(name, i), name, Known::commoner);
                        }
                    });
        }

        /** Of names that are equally common the first in the alphabet, everywhere the same. */
        static String commoner(String one, String other) {
            int order =
                    Double.compare(NAMES.getOrDefault(one, 0.0), NAMES.getOrDefault(other, 0.0));
            return order > 0 || order == 0 && one.compareTo(other) <= 0 ? one : other;
        }
    }

    private static final Map<String, String> ASKED = new ConcurrentHashMap<>();

    private Spelling() {}

    /** The name itself where it is known, the commonest known one near it, or nothing. */
    public static String corrected(String normal) {
        String found = ASKED.get(normal);
        if (found == null) {
            found = find(normal);
            if (ASKED.size() < REMEMBERED) {
                ASKED.put(normal, found);
            }
        }
        return found;
    }

    private static String find(String normal) {
        if (Known.NAMES.containsKey(normal)
                || normal.startsWith("ال") && Known.NAMES.containsKey(normal.substring(2))
                || Known.NAMES.containsKey("ال" + normal)) {
            return normal;
        }
        String best = Known.SHORTENED.getOrDefault(normal, "");
        for (int i = 0; i < normal.length() && normal.length() > 2; i++) {
            String shorter = without(normal, i);
            if (Known.NAMES.containsKey(shorter)) {
                best = best.isEmpty() ? shorter : Known.commoner(best, shorter);
            }
            String near = Known.SHORTENED.get(shorter);
            if (near != null && Slips.between(near, normal, 1) <= 1) {
                best = best.isEmpty() ? near : Known.commoner(best, near);
            }
        }
        return best;
    }

    private static String without(String name, int at) {
        return name.substring(0, at) + name.substring(at + 1);
    }
}

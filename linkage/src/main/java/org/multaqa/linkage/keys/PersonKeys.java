package org.multaqa.linkage.keys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.record.NormalPerson;

/** The match keys of a person: short texts that are the same wherever they are made. */
public final class PersonKeys {
    private PersonKeys() {}

    /** Takes one key after the other. */
    public interface Taker {
        /** A key: its kind, and its text, which begins with the kind's name. */
        void take(KeyKind kind, String text);
    }

    /** Gives every key of the person to the taker; a kind may come several times or not at all. */
    public static void of(NormalPerson person, Taker taker) {
        Map<KeyPart, List<String>> values = new EnumMap<>(KeyPart.class);
        for (KeyPart part : KeyPart.values()) {
            values.put(part, part.of(person));
        }
        StringBuilder text = new StringBuilder();
        for (KeyKind kind : KeyKind.values()) {
            text.setLength(0);
            text.append(kind.name());
            combine(kind, 0, values, text, taker);
        }
    }

    /** A key of a person. */
    public record Key(KeyKind kind, String text) {}

    /** Every key of the person. */
    public static List<Key> of(NormalPerson person) {
        List<Key> keys = new ArrayList<>();
        of(person, (kind, text) -> keys.add(new Key(kind, text)));
        return keys;
    }

    /** The texts of those keys that go through the oblivious function. */
    public static List<String> blind(NormalPerson person) {
        List<String> keys = new ArrayList<>();
        of(
                person,
                (kind, text) -> {
                    if (kind.isBlind()) {
                        keys.add(text);
                    }
                });
        return keys;
    }

    private static void combine(
            KeyKind kind,
            int at,
            Map<KeyPart, List<String>> values,
            StringBuilder text,
            Taker taker) {
        if (at == kind.parts().size()) {
            taker.take(kind, text.toString());
            return;
        }
        int length = text.length();
        for (String value : values.getOrDefault(kind.parts().get(at), List.of())) {
            text.append('|').append(value);
            combine(kind, at + 1, values, text, taker);
            text.setLength(length);
        }
    }
}

package org.multaqa.linkage.attack;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.record.NormalPerson;

/**
 * What the product makes of a list: the one place of this package that knows how {@code encode} is
 * called. In place of the oblivious function stands a mixing with a seed, whose outputs are as good
 * as random to who lacks the seed, so that a country's lists take minutes.
 */
final class Encoder {
    private final long secret;

    Encoder(long secret) {
        this.secret = secret;
    }

    /** A match key of a record, and what a sketch of its record would be made of. */
    record Key(String text, Features features) {
        /** The kind stands at the beginning. */
        String kind() {
            return text.substring(0, text.indexOf('|'));
        }
    }

    /** The match keys of each person of one charity's list, each key once. */
    static List<List<Key>> keys(List<NormalPerson> list) {
        PersonSubjects people = new PersonSubjects();
        for (int i = 0; i < list.size(); i++) {
            people.add(String.valueOf(i), list.get(i));
        }
        List<List<Key>> keys = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Features features = Features.of(list.get(i));
            keys.add(
                    new LinkedHashSet<>(people.matchKeys(i))
                            .stream().map(text -> new Key(text, features)).toList());
        }
        return keys;
    }

    /** The token of a key; another secret gives another one. */
    Token token(long key) {
        ByteBuffer bytes = ByteBuffer.allocate(Token.BYTES);
        for (int i = 0; i < Token.BYTES / Long.BYTES; i++) {
            bytes.putLong(Mixing.of(secret + i, key));
        }
        return Token.of(bytes.array());
    }

    /** Puts the sketch of features under a token where it belongs, as numbers of 64 bits. */
    static void sketch(Token token, Features features, long[] into, int at) {
        ByteBuffer bytes = ByteBuffer.wrap(Sketch.of(token.bytes(), features));
        for (int i = 0; i < Sketches.LONGS; i++) {
            into[at + i] = bytes.getLong();
        }
    }

    /** The first 64 bits of a tag, by which no two of some million tags are taken for one. */
    static long tag(Token token) {
        return ByteBuffer.wrap(token.tag()).getLong();
    }
}

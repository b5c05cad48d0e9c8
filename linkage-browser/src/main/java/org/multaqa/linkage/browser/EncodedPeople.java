package org.multaqa.linkage.browser;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.index.Entry;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.Uint8Array;

/** What an encoded list is: entries for the hub, and what the charity keeps. */
public final class EncodedPeople {
    private final byte[] entries;
    private final int[] places;
    private final JSArray<JSObject> keepsakes = new JSArray<>();
    private int used;

    private EncodedPeople(int count) {
        entries = new byte[count * Entry.BYTES];
        places = shuffled(count);
    }

    static EncodedPeople of(
            List<Subject> subjects,
            CharitySecret charity,
            PersonList.TokenOf tokens,
            int entriesARecord,
            PersonList.Progress progress) {
        int real = SubjectEncoding.keysOf(subjects);
        int count = SubjectEncoding.filledUp(subjects.size(), real, entriesARecord);
        EncodedPeople encoded = new EncodedPeople(count);
        SubjectEncoding each = new SubjectEncoding(charity);
        int done = 0;
        for (Subject subject : subjects) {
            encoded.keep(
                    each.encode(subject, key -> Token.of(Bytes.of(tokens.of(key))), encoded::put));
            progress.done(++done);
        }
        while (encoded.used < count) {
            encoded.put(each.noise(subjects));
        }
        return encoded;
    }

    private static int[] shuffled(int count) {
        Random random = new SecureRandom();
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            places[i] = places[other];
            places[other] = i;
        }
        return places;
    }

    private void put(byte[] entry) {
        System.arraycopy(entry, 0, entries, places[used++] * Entry.BYTES, Entry.BYTES);
    }

    private void keep(Keepsakes.Keepsake keepsake) {
        JSArray<JSObject> left = new JSArray<>();
        for (Keepsakes.Left one : keepsake.left()) {
            left.push(left(Bytes.toPage(one.tag()), Bytes.toPage(one.id())));
        }
        keepsakes.push(kept(keepsake.record(), Bytes.toPage(keepsake.mailboxKey()), left));
    }

    /** The entries, 128 bytes each, in an order that tells nothing. */
    @JSExport
    @JSProperty
    public Uint8Array getEntries() {
        return Bytes.toPage(entries);
    }

    /** Of each record its id, the key of its mailbox, and tag and id of each entry it left. */
    @JSExport
    @JSProperty
    public JSArray<JSObject> getKeepsakes() {
        return keepsakes;
    }

    @JSBody(
            params = {"record", "mailboxKey", "left"},
            script = "return {record: record, mailboxKey: mailboxKey, left: left};")
    private static native JSObject kept(
            String record, Uint8Array mailboxKey, JSArray<JSObject> left);

    @JSBody(
            params = {"tag", "id"},
            script = "return {tag: tag, id: id};")
    private static native JSObject left(Uint8Array tag, Uint8Array id);
}

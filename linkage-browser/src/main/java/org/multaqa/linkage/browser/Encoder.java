package org.multaqa.linkage.browser;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.keys.PersonKeys;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.multaqa.linkage.wire.Padding;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.Uint8Array;

/**
 * What a page calls, as the functions of a module: {@code import * as encoder from './encoder.js'}.
 */
public final class Encoder {
    private Encoder() {}

    /** Loads libsodium; whatever has to do with secrets works when this is fulfilled. */
    @JSExport
    public static JSPromise<JSObject> start() {
        return Sodium.start();
    }

    /** The canonical form of a record, under the same names. */
    @JSExport
    public static JSObject normalise(JSObject record) {
        return PageRecord.show(NormalPerson.of(PageRecord.read(record)));
    }

    /** The match keys of a person alone; those of households come from a list. */
    @JSExport
    public static String[] keys(JSObject record) {
        NormalPerson person = NormalPerson.of(PageRecord.read(record));
        return PersonKeys.blind(person).toArray(String[]::new);
    }

    /** An empty list of people who got this help. */
    @JSExport
    public static PersonList list(PersonList.Help help) {
        return new PersonList(help);
    }

    /** Hides at most 65,535 match keys from the holders that are to be asked about them. */
    @JSExport
    public static Blinded blind(String[] keys) {
        return Refusal.saidToPage(() -> new Blinded(keys));
    }

    /** The token of what the members' secret made of an output: the first 32 bytes of its HMAC. */
    @JSExport
    public static Uint8Array token(Uint8Array source) {
        byte[] bytes = Arrays.copyOf(Bytes.of(source), Token.SOURCE_BYTES);
        return Bytes.toPage(Token.derived(bytes).bytes());
    }

    /**
     * The 32 bytes of the members' secret, from the words of the recovery sheet or from its file;
     * the page makes a key of them which no script can read, and wipes them.
     */
    @JSExport
    public static Uint8Array membersSecret(String text) {
        return Refusal.saidToPage(() -> {
            boolean file = text.strip().startsWith("multaqa ");
            try (MembersSecret secret =
                    file ? MembersSecret.read(text.strip()) : MembersSecret.ofWords(text)) {
                return Bytes.toPage(secret.copy());
            }
        });
    }

    /** The same of the charity's own secret, from its file. */
    @JSExport
    public static Uint8Array charitySecret(String text) {
        return Refusal.saidToPage(() -> {
            try (CharitySecret secret = CharitySecret.read(text.strip())) {
                return Bytes.toPage(secret.copy());
            }
        });
    }

    /** A text as headers of columns are compared: without hamzas, harakat and capital letters. */
    @JSExport
    public static String plain(String text) {
        return ArabicText.normalize(text);
    }

    /** A group's key: its identifier in requests, what people compare, and its epoch. */
    @JSExport
    public static JSObject group(String text) {
        return Refusal.saidToPage(() -> {
            GroupKey key = GroupKey.read(text);
            return group(Bytes.toPage(key.identifier()), key.checkValue(), key.epoch());
        });
    }

    /** How many tags one question may have. */
    @JSExport
    public static int mostTags(boolean desk) {
        return HubQuestion.act(desk).most();
    }

    /** How many tags fill the length up in which a question with so many travels. */
    @JSExport
    public static int room(boolean desk, int tags) {
        HubAct act = HubQuestion.act(desk);
        int length = Padding.holding(HubRequest.bytesOf(act, Math.max(1, tags)));
        return Math.min(act.most(), (length - HubRequest.bytesOf(act, 0)) / act.bytes());
    }

    /** A question to the hub, ready to be sent. */
    @JSExport
    public static HubQuestion question(HubQuestion.Terms terms, Uint8Array tags) {
        return Refusal.saidToPage(() -> new HubQuestion(terms, Bytes.of(tags)));
    }

    /**
     * What a charity keeps of a list, from the sealed copy at the hub: handles of 16 bytes and tags
     * of 12, each one behind the other.
     *
     * @param key what the charity's secret expands for keepsakes
     */
    @JSExport
    public static JSObject kept(Uint8Array key, Uint8Array copy) {
        return Refusal.saidToPage(() -> OwnEntries.of(Bytes.of(key), Bytes.of(copy)));
    }

    /** By which the hub finds the bucket of a token, 12 bytes. */
    @JSExport
    public static Uint8Array tag(Uint8Array token) {
        return Bytes.toPage(Token.of(Bytes.of(token)).tag());
    }

    /** Opens a payload of a token's bucket; null for noise and for what is another bucket's. */
    @JSExport
    public static @Nullable JSObject open(Uint8Array token, Uint8Array sealed) {
        return Token.of(Bytes.of(token)).open(Bytes.of(sealed)).map(Encoder::shown).orElse(null);
    }

    @JSBody(
            params = {"identifier", "check", "epoch"},
            script = "return {identifier: identifier, check: check, epoch: epoch};")
    private static native JSObject group(Uint8Array identifier, String check, int epoch);

    private static JSObject shown(Payload payload) {
        return shown(
                Bytes.toPage(payload.handle()),
                payload.kind(),
                payload.month().getYear(),
                payload.month().getMonthValue(),
                payload.subDistrict(),
                payload.flags());
    }

    @JSBody(
            params = {"handle", "kind", "year", "month", "subDistrict", "flags"},
            script =
                    "return {handle: handle, kind: kind, year: year, month: month,"
                            + " subDistrict: subDistrict, flags: flags};")
    private static native JSObject shown(
            Uint8Array handle, int kind, int year, int month, int subDistrict, int flags);
}

package org.multaqa.linkage.browser;

import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.keys.PersonKeys;
import org.multaqa.linkage.record.NormalPerson;
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

package org.multaqa.linkage.browser;

import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.blind.Sightings;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.record.NormalPerson;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.Uint8Array;

/** A list and what the hub answered: opened, joined and scored in the page alone. */
public final class Answered {
    private final Sightings sightings;

    Answered(List<NormalPerson> people, List<Subject> subjects) {
        sightings = new Sightings(people, subjects);
    }

    /** What the charity has left itself, by handles of 16 bytes one behind the other. */
    @JSExport
    public void own(Uint8Array handles) {
        byte[] all = Bytes.of(handles);
        for (int at = 0; at < all.length; at += Payload.HANDLE_BYTES) {
            sightings.isOwn(Arrays.copyOfRange(all, at, at + Payload.HANDLE_BYTES));
        }
    }

    void stood(byte[] tag, List<byte[]> payloads) {
        sightings.stood(tag, payloads);
    }

    /**
     * All that are possible or sure: the place on the list, the verdict's word, the kind of help,
     * year and month; of one person the likeliest first.
     *
     * @param tokens gives the token of each match key
     */
    @JSExport
    public JSArray<JSObject> found(PersonList.TokenOf tokens) {
        JSArray<JSObject> found = new JSArray<>();
        for (Sightings.Sighting one : sightings.found(key -> Token.of(Bytes.of(tokens.of(key))))) {
            found.push(
                    shown(
                            one.record(),
                            one.verdict().word(),
                            one.kind(),
                            one.month().getYear(),
                            one.month().getMonthValue()));
        }
        return found;
    }

    @JSBody(
            params = {"person", "verdict", "kind", "year", "month"},
            script =
                    "return {person: person, verdict: verdict, kind: kind, year: year,"
                            + " month: month};")
    private static native JSObject shown(int person, String verdict, int kind, int year, int month);
}

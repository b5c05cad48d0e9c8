package org.multaqa.linkage.browser;

import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.Uint8Array;

/** Bytes between the script and the page, which has them as {@code Uint8Array}. */
final class Bytes {
    private Bytes() {}

    /** A copy of what the page gave. */
    @JSBody(params = "bytes", script = "return new Int8Array(bytes);")
    @JSByRef
    static native byte[] of(Uint8Array bytes);

    /** What the page gets; not a copy. */
    @JSBody(params = "bytes", script = "return new Uint8Array(bytes.buffer);")
    static native Uint8Array toPage(@JSByRef byte[] bytes);

    /** Several of them. */
    static JSArray<Uint8Array> toPage(List<byte[]> all) {
        JSArray<Uint8Array> array = new JSArray<>();
        all.forEach(bytes -> array.push(toPage(bytes)));
        return array;
    }
}

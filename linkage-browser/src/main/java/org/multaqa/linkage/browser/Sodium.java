package org.multaqa.linkage.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/**
 * libsodium in the page: the library itself, compiled to WebAssembly, and the memory it works in.
 * An address is a number of that memory's byte.
 */
public final class Sodium {
    private static @Nullable SodiumFunctions functions;

    private Sodium() {}

    /** Loads the library; nothing else works before. */
    static JSPromise<JSObject> start() {
        return load().then(loaded -> {
            if (loaded.begin() < 0) {
                throw new IllegalStateException("libsodium could not be started");
            }
            functions = loaded;
            return loaded;
        });
    }

    /** Its functions; refuses before the start. */
    public static SodiumFunctions functions() {
        if (functions == null) {
            throw new IllegalStateException("call start() first and wait for it");
        }
        return functions;
    }

    /** The script names its source of chance itself: it is there in pages and workers alike. */
    @JSBody(
            imports = @JSBodyImport(alias = "library", fromModule = "./sodium.js"),
            script =
                    "return library.default({getRandomValue:"
                            + " () => crypto.getRandomValues(new Uint32Array(1))[0]});")
    private static native JSPromise<SodiumFunctions> load();

    /** Copies bytes into the memory. */
    public static void write(byte[] from, int at, int address, int count) {
        write(functions(), from, at, address, count);
    }

    /** Copies bytes out of the memory. */
    public static void read(int address, byte[] to, int at, int count) {
        read(functions(), address, to, at, count);
    }

    /** Copies within the memory. */
    public static void move(int from, int to, int count) {
        move(functions(), from, to, count);
    }

    /** Sets bytes of the memory to one value. */
    public static void fill(int address, int count, byte value) {
        fill(functions(), address, count, value);
    }

    @JSBody(
            params = {"sodium", "from", "at", "address", "count"},
            script = "sodium.HEAPU8.set(from.subarray(at, at + count), address);")
    private static native void write(
            SodiumFunctions sodium, @JSByRef byte[] from, int at, int address, int count);

    @JSBody(
            params = {"sodium", "address", "to", "at", "count"},
            script = "to.set(sodium.HEAPU8.subarray(address, address + count), at);")
    private static native void read(
            SodiumFunctions sodium, int address, @JSByRef byte[] to, int at, int count);

    @JSBody(
            params = {"sodium", "from", "to", "count"},
            script = "sodium.HEAPU8.copyWithin(to, from, from + count);")
    private static native void move(SodiumFunctions sodium, int from, int to, int count);

    @JSBody(
            params = {"sodium", "address", "count", "value"},
            script = "sodium.HEAPU8.fill(value, address, address + count);")
    private static native void fill(SodiumFunctions sodium, int address, int count, byte value);
}

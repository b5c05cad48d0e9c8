package org.multaqa.linkage.sodium;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds libsodium, loads it once and hands out its functions: the system's own where it is there
 * and knows ristretto255, since distributions mend and tune it, else the one that comes along.
 */
final class SodiumLibrary {
    /** Names another copy of the library, where temporary files may not be executed. */
    private static final String PATH_PROPERTY = "multaqa.libsodium";

    private static final String[] SYSTEM_NAMES = {"libsodium.so.26", "libsodium.so.23"};
    private static final String NEWEST_NEEDED = "crypto_core_ristretto255_scalar_invert";

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup SYMBOLS = load();

    static {
        int begun = begin();
        if (begun < 0) {
            throw new IllegalStateException("libsodium could not be started");
        }
    }

    private SodiumLibrary() {}

    /** A function that says by an int whether it went well. */
    static MethodHandle function(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }

    /** A function that gives nothing back. */
    static MethodHandle procedure(String name, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.ofVoid(arguments));
    }

    private static MethodHandle handle(String name, FunctionDescriptor shape) {
        return LINKER.downcallHandle(SYMBOLS.findOrThrow(name), shape);
    }

    private static int begin() {
        try {
            return (int) function("sodium_init").invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("libsodium could not be started", e);
        }
    }

    private static SymbolLookup load() {
        @Nullable String named = System.getProperty(PATH_PROPERTY);
        if (named != null) {
            return SymbolLookup.libraryLookup(Path.of(named), Arena.global());
        }
        for (String name : SYSTEM_NAMES) {
            try {
                SymbolLookup system = SymbolLookup.libraryLookup(name, Arena.global());
                if (system.find(NEWEST_NEEDED).isPresent()) {
                    return system;
                }
            } catch (IllegalArgumentException absent) {
                continue;
            }
        }
        return bundled();
    }

    private static SymbolLookup bundled() {
        String resource = "/" + resource();
        try (InputStream bundled = SodiumLibrary.class.getResourceAsStream(resource)) {
            if (bundled == null) {
                throw new IllegalStateException(
                        "no libsodium for this system; name one by -D" + PATH_PROPERTY);
            }
            Path file = Files.createTempFile("multaqa-", resource.substring(resource.indexOf('.')));
            try {
                Files.copy(bundled, file, StandardCopyOption.REPLACE_EXISTING);
                return SymbolLookup.libraryLookup(file, Arena.global());
            } finally {
                discard(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once loaded the file is not needed, except by Windows, which holds it until the end. */
    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            file.toFile().deleteOnExit();
        }
    }

    private static String resource() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean arm =
                System.getProperty("os.arch", "").toLowerCase(Locale.ROOT).contains("aarch64");
        if (system.contains("mac")) {
            return (arm ? "mac_arm" : "mac") + "/libsodium.dylib";
        }
        if (system.contains("windows")) {
            return "windows64/libsodium.dll";
        }
        return (arm ? "arm64" : "linux64") + "/libsodium.so";
    }
}

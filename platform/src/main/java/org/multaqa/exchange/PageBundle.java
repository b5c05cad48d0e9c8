package org.multaqa.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The static bundle of the page in which lists are encoded, as this program was built with it. Its
 * list of hashes names every file, and the hash of that list is the bundle's: whoever has the
 * published one can tell from outside whether a hub serves something else.
 */
public final class PageBundle {
    /** The file that lists the hashes of all others. */
    public static final String LIST = "bundle.sha256";

    private static final String FOLDER = "static/encoder/";
    private static final PageBundle OWN = new PageBundle();

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String hash;

    private PageBundle() {
        byte[] list = read(LIST);
        hash = hash(list);
        hashes(new String(list, StandardCharsets.UTF_8))
                .forEach((name, due) -> {
                    byte[] content = read(name);
                    if (!hash(content).equals(due)) {
                        throw new IllegalStateException(name + " is not as the bundle lists it");
                    }
                    files.put(name, content);
                });
        files.put(LIST, list);
    }

    /** The one that this program was built with. */
    public static PageBundle own() {
        return OWN;
    }

    /** What is published of it. */
    public String hash() {
        return hash;
    }

    /** The names of its files. */
    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** One of its files. */
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    /** The hash of some content, as lists have it. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Of each file that a list names its hash; lines that are none are passed over. */
    public static Map<String, String> hashes(String list) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String line : list.lines().toList()) {
            if (line.matches("[0-9a-f]{64} {2}[A-Za-z0-9.-]+")) {
                hashes.put(line.substring(66), line.substring(0, 64));
            }
        }
        return hashes;
    }

    private static byte[] read(String name) {
        try (InputStream in =
                PageBundle.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

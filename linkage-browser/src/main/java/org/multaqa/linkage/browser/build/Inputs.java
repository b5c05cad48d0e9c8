package org.multaqa.linkage.browser.build;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the encoder is compiled of: the project's own classes and lists by their content, wherever
 * they lie, and libraries by the names of their files, which say their versions.
 */
final class Inputs {
    private static final String OWN = "org/multaqa/";

    private Inputs() {}

    /** One hash of all that a class path holds. */
    static String hash(String classPath) throws IOException {
        Map<String, byte[]> own = new TreeMap<>();
        MessageDigest hash = sha256();
        for (String entry : List.of(classPath.split(File.pathSeparator))) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                addFolder(path, own);
            } else if (!addJar(path, own)) {
                hash.update(path.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        own.forEach((name, content) -> {
            hash.update(name.getBytes(StandardCharsets.UTF_8));
            hash.update(content);
        });
        return HexFormat.of().formatHex(hash.digest());
    }

    private static void addFolder(Path folder, Map<String, byte[]> to) throws IOException {
        Path root = folder.resolve(OWN);
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                to.put(name, Files.readAllBytes(file));
            }
        }
    }

    /** False where nothing of the project is in it. */
    private static boolean addJar(Path file, Map<String, byte[]> to) throws IOException {
        boolean any = false;
        try (JarFile jar = new JarFile(file.toFile())) {
            for (var entry : jar.stream().filter(e -> e.getName().startsWith(OWN)).toList()) {
                if (!entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        to.put(entry.getName(), in.readAllBytes());
                    }
                }
                any = true;
            }
        }
        return any;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package org.multaqa.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The one stylesheet, the one script and the font, joined from small files at start, compressed
 * once and served under an address that changes when they do.
 */
@Component
public class Assets {
    /** Where the templates find them. */
    public record Addresses(String style, String script, String font) {}

    record Asset(String type, byte[] plain, byte @Nullable [] compressed) {}

    private final Map<String, Asset> byName = new HashMap<>();
    private final Addresses addresses;

    Assets() {
        try {
            String font =
                    add(
                            "readex",
                            "woff2",
                            "font/woff2",
                            read("static/packages/readex-arabic.woff2"));
            byName.put("icon.svg", new Asset("image/svg+xml", read("static/icon.svg"), null));
            String style = joined("static/css/*.css").replace("FONT-ADDRESS", font);
            String script =
                    new String(read("static/packages/htmx.js"), StandardCharsets.UTF_8)
                            + "\n"
                            + joined("static/js/*.js");
            addresses =
                    new Addresses(
                            add("multaqa", "css", "text/css", bytes(smaller(style))),
                            add("multaqa", "js", "text/javascript", bytes(script)),
                            font);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Addresses addresses() {
        return addresses;
    }

    @Nullable Asset find(String name) {
        return byName.get(name);
    }

    /** Adds a script or worker of one page, from {@code static/}, and gives its address. */
    public String script(String path) {
        try {
            String name = path.substring(path.lastIndexOf('/') + 1).replace(".js", "");
            return add(name, "js", "text/javascript", read(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized String add(String name, String ending, String type, byte[] content)
            throws IOException {
        String file = name + "-" + hash(content) + "." + ending;
        boolean text = type.startsWith("text/");
        byName.put(
                file,
                new Asset(
                        text ? type + ";charset=UTF-8" : type,
                        content,
                        text ? gzip(content) : null));
        return "/assets/" + file;
    }

    private static String joined(String pattern) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
        // The file with the tokens names the order of the layers and so comes first.
        Arrays.sort(
                files,
                Comparator.comparing((Resource f) -> !"tokens.css".equals(f.getFilename()))
                        .thenComparing(f -> String.valueOf(f.getFilename())));
        StringBuilder all = new StringBuilder();
        for (Resource file : files) {
            all.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
        }
        return all.toString();
    }

    private static String smaller(String style) {
        return style.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replace(": ", ":")
                .strip();
    }

    private static byte[] read(String path) throws IOException {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the build");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip =
                new GZIPOutputStream(out) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

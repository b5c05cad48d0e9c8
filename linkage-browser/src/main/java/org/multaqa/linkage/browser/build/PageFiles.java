package org.multaqa.linkage.browser.build;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The page's own files of the bundle: its scripts as they stand, and what it shares with the other
 * pages of the workspace made into scripts and one style: texts, headers of columns, looks.
 */
final class PageFiles {
    private static final List<String> LANGUAGES = List.of("ar", "en");

    /** What the page takes of the workspace's looks, in this order. */
    private static final List<String> STYLES =
            List.of("tokens", "base", "forms", "frame", "lists", "checks");

    private static final String OWN_STYLE = "page.css";
    private static final String WORDS = "families\t";

    private PageFiles() {}

    /** Writes them into the bundle's folder and gives their names. */
    static List<String> write(Path page, Path resources, Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(page)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(OWN_STYLE)) {
                    Path to = folder.resolve(name);
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                    names.add(name);
                }
            }
        }
        Files.writeString(folder.resolve("texts.js"), texts(resources.resolve("language")));
        Files.writeString(
                folder.resolve("headers.js"),
                headers(resources.resolve("spreadsheet/headers.tsv")));
        Files.writeString(
                folder.resolve(OWN_STYLE),
                style(resources.resolve("static/css"), page.resolve(OWN_STYLE)));
        names.addAll(List.of("texts.js", "headers.js", OWN_STYLE));
        return names;
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder script = new StringBuilder("export default {\n");
        for (String language : LANGUAGES) {
            Properties read = new Properties();
            try (Reader in =
                    Files.newBufferedReader(folder.resolve("page." + language + ".properties"))) {
                read.load(in);
            }
            script.append(language).append(": {\n");
            new TreeMap<>(read)
                    .forEach((key, text) ->
                            script.append(quoted(key.toString()))
                                    .append(": ")
                                    .append(quoted(text.toString()))
                                    .append(",\n"));
            script.append("},\n");
        }
        return script.append("};\n").toString();
    }

    /** What columns of lists of families are called out there, and which field each means. */
    private static String headers(Path file) throws IOException {
        StringBuilder script = new StringBuilder("export default [\n");
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            if (line.startsWith(WORDS) && cells.length == 4 && !cells[2].equals("hxl")) {
                script.append('[').append(quoted(cells[1])).append(", ").append(quoted(cells[3]));
                script.append("],\n");
            }
        }
        return script.append("];\n").toString();
    }

    private static String style(Path shared, Path own) throws IOException {
        StringBuilder style = new StringBuilder();
        for (String part : STYLES) {
            style.append(Files.readString(shared.resolve(part + ".css")));
        }
        style.append(Files.readString(own));
        return style.toString()
                .replace("FONT-ADDRESS", "readex-arabic.woff2")
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replace(": ", ":");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}

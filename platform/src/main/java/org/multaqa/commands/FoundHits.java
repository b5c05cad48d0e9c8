package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.multaqa.agreements.HelpKind;
import org.multaqa.database.PrivateFiles;
import org.multaqa.linkage.blind.Sightings;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.encode.OpenedPayload;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.SealedNotes;
import org.multaqa.linkage.encode.Subject;
import tools.jackson.databind.json.JsonMapper;

/**
 * What checks have found, sealed with the charity's own secret, so that a case can be opened later;
 * and which pairs a case has found to be two families.
 */
final class FoundHits {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Path differing;
    private final CharitySecret charity;

    FoundHits(Path keys, CharitySecret charity) {
        file = keys.resolve("hits");
        differing = keys.resolve("different");
        this.charity = charity;
    }

    /**
     * A possible or sure sighting; bytes in hexadecimal.
     *
     * @param row what the charity calls its row
     * @param score how likely they are one
     * @param opened what only they know who have opened the payload
     */
    record Hit(
            String row,
            String verdict,
            float score,
            String month,
            String handle,
            String opened,
            String ownHints,
            String otherHints,
            UUID agreement,
            String kind) {}

    /** All hits, in the file as one thing. */
    record All(List<Hit> hits) {}

    /** Keeps what a check has found, in the place of what was known of the same pairs. */
    void keep(
            Sightings sightings,
            List<Sightings.Sighting> found,
            UUID agreement,
            HelpKind kind,
            List<String> ids,
            List<Subject> subjects)
            throws IOException {
        Map<String, Hit> all = new LinkedHashMap<>();
        read().forEach(hit -> all.put(hit.row() + " " + hit.handle(), hit));
        for (Sightings.Sighting sighting : found) {
            Payload payload = sightings.payload(sighting.handle()).orElseThrow();
            try (OpenedPayload opened = OpenedPayload.of(payload)) {
                Hit hit =
                        new Hit(
                                ids.get(sighting.record()),
                                sighting.verdict().word(),
                                sighting.score(),
                                sighting.month().toString(),
                                ListOptions.hex(sighting.handle()),
                                ListOptions.hex(opened.bytes()),
                                ListOptions.hex(subjects.get(sighting.record()).hints().bytes()),
                                ListOptions.hex(payload.hints().bytes()),
                                agreement,
                                kind.name().toLowerCase(java.util.Locale.ROOT));
                all.put(hit.row() + " " + hit.handle(), hit);
            }
        }
        SealedNotes.write(
                file, charity, JSON.writeValueAsBytes(new All(List.copyOf(all.values()))));
    }

    private List<Hit> read() throws IOException {
        return Files.exists(file)
                ? JSON.readValue(SealedNotes.read(file, charity), All.class).hits()
                : List.of();
    }

    /** Those about a row, the likeliest and latest first. */
    List<Hit> about(String row) throws IOException {
        return read().stream()
                .filter(hit -> hit.row().equals(row))
                .sorted(Comparator.comparing(Hit::score).thenComparing(Hit::month).reversed())
                .toList();
    }

    /** Has what a case has found to be two families left out. */
    void leaveOut(Sightings sightings) throws IOException {
        Set<String> pairs = different();
        if (!pairs.isEmpty()) {
            sightings.areDifferent(
                    (own, other) -> pairs.contains(ListOptions.hex(charity.pair(own, other))));
        }
    }

    /** Remembers that an own record and another's are two families. */
    void remember(String ownHints, String otherHints) throws IOException {
        Set<String> pairs = new TreeSet<>(different());
        pairs.add(
                ListOptions.hex(
                        charity.pair(
                                Hints.of(HexFormat.of().parseHex(ownHints)),
                                Hints.of(HexFormat.of().parseHex(otherHints)))));
        PrivateFiles.write(differing, String.join("\n", new ArrayList<>(pairs)) + "\n");
    }

    private Set<String> different() throws IOException {
        return Files.exists(differing) ? Set.copyOf(Files.readAllLines(differing)) : Set.of();
    }
}

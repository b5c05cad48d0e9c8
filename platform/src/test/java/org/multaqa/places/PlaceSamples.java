package org.multaqa.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.springframework.stereotype.Component;

/** Places of the secretariat's own, and a file of boundaries. */
@Component
final class PlaceSamples implements PermissionSamples {
    private static final String SPELLING = "بلدة السنديان القديمة";
    private static final String LATIN = "dead-spelling";

    private final Places places;
    private final BoundaryImport boundaries;
    private final Gazetteer gazetteer;
    private final AtomicInteger made = new AtomicInteger();

    PlaceSamples(Places places, BoundaryImport boundaries, Gazetteer gazetteer) {
        this.places = places;
        this.boundaries = boundaries;
        this.gazetteer = gazetteer;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "newName", union -> name(),
                "nameless", union -> nameless(),
                "addedPlace", union -> added(),
                "spelt", union -> spelt(),
                "closedPlace", union -> closed(),
                "boundaries", union -> batch());
    }

    private String name() {
        return "حي السنديانة " + made.incrementAndGet();
    }

    /** A neighbourhood that still lacks its Arabic name. */
    private String nameless() {
        return gazetteer
                .search(new PlaceQuery("", Level.NEIGHBOURHOOD, null, true), 1)
                .getFirst()
                .code();
    }

    private String added() {
        PlaceForm form = new PlaceForm(name(), null, null, null);
        return places.add(Actor.PROGRAM, "C1001", form).orThrow().code();
    }

    private String spelt() {
        String code = added();
        places.addSpelling(Actor.PROGRAM, code, SPELLING).orThrow();
        places.addSpelling(Actor.PROGRAM, code, LATIN).orThrow();
        return code;
    }

    private String closed() {
        String code = added();
        places.close(Actor.PROGRAM, code, null).orThrow();
        return code;
    }

    private String batch() {
        try {
            Path file = Files.createTempFile("boundaries", ".json");
            try {
                Files.writeString(file, BoundarySamples.SQUARES);
                return boundaries.bring(Actor.PROGRAM, file).orThrow().batch().toString();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

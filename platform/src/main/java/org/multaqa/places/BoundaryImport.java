package org.multaqa.places;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.imports.FileImport;
import org.multaqa.imports.ImportReport;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/**
 * Brings in official boundaries in the place of the computed ones; a file holds one level. A later
 * file goes before an earlier one, and taking it back brings that one out again.
 */
@Service
public class BoundaryImport implements FileImport {
    private final Gazetteer gazetteer;
    private final PlaceAreaStore store;
    private final PlaceChanges changes;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    BoundaryImport(
            Gazetteer gazetteer,
            PlaceAreaStore store,
            PlaceChanges changes,
            Database db,
            Audit audit,
            Clock clock) {
        this.gazetteer = gazetteer;
        this.store = store;
        this.changes = changes;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "boundaries";
    }

    /** The files that were brought in, the latest first. */
    public Outcome<List<BoundaryBatch>> batches(Actor by) {
        return by.mayAnywhere(PlaceRight.KEEP_PLACES)
                ? Outcome.done(store.batches())
                : Outcome.notAllowed();
    }

    @Override
    public Outcome<ImportReport> bring(Actor by, Path file) {
        return bring(by, file, file.getFileName().toString());
    }

    /** The same with the name under which people know the file. */
    public Outcome<ImportReport> bring(Actor by, Path file, String name) {
        if (!by.mayAnywhere(PlaceRight.KEEP_PLACES)) {
            return Outcome.notAllowed();
        }
        return BoundaryReader.read(file)
                .then(shapes -> BoundaryCodes.find(shapes, gazetteer))
                .map(known -> keep(by, known, name));
    }

    private ImportReport keep(Actor by, BoundaryCodes.Known known, String name) {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        List<ImportReport.Row> rows = new ArrayList<>();
        Set<String> before = store.official().keySet();
        known.places()
                .forEach((shape, place) -> {
                    List<Message> notes = new ArrayList<>();
                    if (shape.mended()) {
                        notes.add(Message.of("places.boundary-mended"));
                    }
                    shape.properties().values().stream()
                            .filter(gazetteer.formerCodes(place.code())::contains)
                            .findFirst()
                            .ifPresent(code ->
                                    notes.add(Message.of("places.boundary-former", "code", code)));
                    Geometry part = areas.get(place.code());
                    if (part != null) {
                        notes.add(Message.of("places.boundary-joined"));
                    }
                    areas.put(
                            place.code(),
                            part == null
                                    ? shape.area()
                                    : OverlayNGRobust.union(List.of(part, shape.area())));
                    rows.add(
                            new ImportReport.Row(
                                    shape.number(),
                                    before.contains(place.code())
                                            ? ImportReport.Result.CHANGED
                                            : ImportReport.Result.ADDED,
                                    said(place),
                                    notes));
                });
        int lacking = lacking(known.level(), areas.keySet(), rows);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        BoundaryBatch batch =
                new BoundaryBatch(Ids.next(), known.level(), name, areas.size(), now, null);
        db.doInTransaction(() -> {
            changes.count();
            store.add(batch, by.person(), areas);
            record(by, "places.boundaries-imported", batch);
        });
        return new ImportReport(
                batch.id(),
                rows,
                Message.of("places.boundaries-summary", "count", areas.size(), "lacking", lacking));
    }

    /** Adds a row for every place of the level that the file has no area for. */
    private int lacking(Level level, Set<String> there, List<ImportReport.Row> rows) {
        List<Place> lacking =
                gazetteer.ofLevel(level).stream().filter(p -> !there.contains(p.code())).toList();
        for (Place place : lacking) {
            rows.add(
                    new ImportReport.Row(
                            rows.size() + 1,
                            ImportReport.Result.SKIPPED,
                            said(place),
                            List.of(Message.of("places.boundary-lacking"))));
        }
        return lacking.size();
    }

    @Override
    public Outcome<ImportReport> undo(Actor by, UUID batch) {
        if (!by.mayAnywhere(PlaceRight.KEEP_PLACES)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            changes.count();
            Optional<BoundaryBatch> found = store.batch(batch);
            if (found.isEmpty() || !store.undo(batch, clock.instant())) {
                return Outcome.notFound();
            }
            record(by, "places.boundaries-undone", found.get());
            List<ImportReport.Row> rows = new ArrayList<>();
            for (String code : store.codes(batch)) {
                rows.add(
                        new ImportReport.Row(
                                rows.size() + 1,
                                ImportReport.Result.REMOVED,
                                gazetteer.find(code).map(this::said).orElse(code),
                                List.of(Message.of("places.boundary-back"))));
            }
            return Outcome.done(
                    new ImportReport(
                            batch,
                            rows,
                            Message.of("places.boundaries-undone-summary", "count", rows.size())));
        });
    }

    private String said(Place place) {
        return place.code() + " " + place.name(org.multaqa.language.Language.ARABIC);
    }

    private void record(Actor by, String what, BoundaryBatch batch) {
        audit.record(
                by,
                what,
                "boundaries",
                batch.id(),
                null,
                Map.of("level", batch.level().word(), "areas", batch.areas()));
    }
}

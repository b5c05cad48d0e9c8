package org.multaqa.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.imports.ImportReport;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the secretariat brings official boundaries in and takes them back. */
@Controller
class BoundaryPages {
    private final BoundaryImport boundaries;

    BoundaryPages(BoundaryImport boundaries) {
        this.boundaries = boundaries;
    }

    @GetMapping("/places/boundaries")
    Page list(Actor actor) {
        return show(actor, null);
    }

    @PostMapping("/places/boundaries")
    Page bring(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            Page page = show(actor, null);
            return page.status() == 200
                    ? page.refused(refused(Problem.at("file", "places.file-missing")))
                    : page;
        }
        Path spooled = Files.createTempFile("boundaries", ".json");
        try {
            file.transferTo(spooled);
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return after(actor, boundaries.bring(actor, spooled, name));
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    @PostMapping("/places/boundaries/{batch}/undo")
    Page undo(Actor actor, @PathVariable UUID batch) {
        return after(actor, boundaries.undo(actor, batch));
    }

    private Page after(Actor actor, Outcome<ImportReport> outcome) {
        return switch (outcome) {
            case Outcome.Done<ImportReport>(ImportReport report) -> show(actor, report);
            case Outcome.Refused<ImportReport> refused -> {
                Page page = show(actor, null);
                yield page.status() == 200 ? page.refused(refused) : page;
            }
        };
    }

    private Page show(Actor actor, @Nullable ImportReport report) {
        return switch (boundaries.batches(actor)) {
            case Outcome.Done<List<BoundaryBatch>>(List<BoundaryBatch> batches) ->
                    Page.of("places/boundaries", new BoundariesPage(batches, report));
            case Outcome.Refused<List<BoundaryBatch>> refused -> Page.refusal(refused);
        };
    }

    private static Outcome.Refused<ImportReport> refused(Problem problem) {
        return new Outcome.Refused<>(Outcome.Why.INVALID, List.of(problem));
    }
}

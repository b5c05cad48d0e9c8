package org.multaqa.places;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Official boundaries for programs: the body of the request is the file itself. */
@RestController
@RequestMapping("/api/v1/boundaries")
class BoundaryApi {
    private final BoundaryImport boundaries;
    private final Answers answers;

    BoundaryApi(BoundaryImport boundaries, Answers answers) {
        this.boundaries = boundaries;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> list(Actor actor) {
        return answers.of(boundaries.batches(actor).map(list -> new Answers.Items<>(list, null)));
    }

    @PostMapping
    ResponseEntity<?> bring(
            Actor actor,
            @RequestParam(defaultValue = "boundaries.json") String name,
            InputStream body)
            throws IOException {
        if (!actor.mayAnywhere(PlaceRight.KEEP_PLACES)) {
            return answers.of(boundaries.batches(actor));
        }
        Path spooled = Files.createTempFile("boundaries", ".json");
        try {
            BoundaryReader.spool(body, spooled);
            return answers.of(boundaries.bring(actor, spooled, name));
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    @DeleteMapping("/{batch}")
    ResponseEntity<?> undo(Actor actor, @PathVariable UUID batch) {
        return answers.of(boundaries.undo(actor, batch));
    }
}

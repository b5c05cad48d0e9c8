package org.multaqa.exchange;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.multaqa.accounts.Actor;
import org.multaqa.web.Answers;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members keep here for themselves, sealed with their own secrets. */
@RestController
@RequestMapping("/api/v1/exchange/copies")
class SealedCopyApi {
    private final SealedCopies copies;
    private final Answers answers;

    SealedCopyApi(SealedCopies copies, Answers answers) {
        this.copies = copies;
        this.answers = answers;
    }

    @Operation(summary = "The names of the sealed copies that this charity keeps here")
    @GetMapping
    ResponseEntity<?> names(Actor actor) {
        return answers.of(copies.names(actor).map(names -> new Answers.Items<>(names, null)));
    }

    @Operation(summary = "A sealed copy, in bytes")
    @GetMapping("/{name}")
    ResponseEntity<?> find(Actor actor, @PathVariable String name) {
        return answers.of(
                copies.find(actor, name),
                file ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .body(new FileSystemResource(file)));
    }

    @Operation(
            summary = "Keep a sealed copy under a name",
            description =
                    "The body is sealed bytes, of 160 MB at most; a copy of the same name is replaced.")
    @PutMapping("/{name}")
    ResponseEntity<?> keep(Actor actor, @PathVariable String name, HttpServletRequest http)
            throws IOException {
        return answers.of(
                copies.keep(actor, name, http.getInputStream()),
                done -> ResponseEntity.noContent().build());
    }

    @Operation(summary = "Delete a sealed copy, if it is there")
    @DeleteMapping("/{name}")
    ResponseEntity<?> forget(Actor actor, @PathVariable String name) throws IOException {
        return answers.of(copies.forget(actor, name), done -> ResponseEntity.noContent().build());
    }
}

package org.multaqa.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Documents for programs. */
@RestController
class FileApi {
    private final FilePages pages;

    FileApi(FilePages pages) {
        this.pages = pages;
    }

    @GetMapping("/api/v1/files/{id}")
    void download(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.download(actor, id, request, response);
    }
}

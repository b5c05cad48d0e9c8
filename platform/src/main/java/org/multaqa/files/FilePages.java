package org.multaqa.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.web.Faults;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives documents out, always as downloads: a browser never opens one within this site. */
@Controller
class FilePages {
    private final Attachments attachments;
    private final Faults faults;

    FilePages(Attachments attachments, Faults faults) {
        this.attachments = attachments;
        this.faults = faults;
    }

    @GetMapping("/files/{id}")
    void download(
            Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (attachments.read(actor, id)) {
            case Outcome.Done<Attachments.Readable>(Attachments.Readable readable) ->
                    send(readable, request, response);
            case Outcome.Refused<Attachments.Readable> refused ->
                    faults.say(
                            refused.why().status(),
                            refused.problems().getFirst().message(),
                            request,
                            response);
        }
    }

    private void send(
            Attachments.Readable readable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Files.exists(readable.path())) {
            faults.say(404, Message.of("files.missing"), request, response);
            return;
        }
        Attachment attachment = readable.attachment();
        response.setContentType(attachment.type().media());
        response.setContentLengthLong(attachment.size());
        response.setHeader("Content-Disposition", FileName.disposition(attachment.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        Files.copy(readable.path(), response.getOutputStream());
    }
}

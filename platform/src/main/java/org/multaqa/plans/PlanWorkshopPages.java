package org.multaqa.plans;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.coediting.Edit;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.multaqa.web.Assets;
import org.multaqa.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The sheet of a workshop: its page, which also opens without a network, and where it is sent. */
@Controller
class PlanWorkshopPages {
    private final PlanWorkshop workshop;
    private final Answers answers;
    private final String script;

    PlanWorkshopPages(PlanWorkshop workshop, Answers answers, Assets assets) {
        this.workshop = workshop;
        this.answers = answers;
        this.script = assets.script("static/js/pages/workshop.js");
    }

    /** What is sent: the edit's own id, what it began with, and the fields; see {@link Edit}. */
    public record Sent(
            @Nullable UUID edit,
            @Nullable Integer base,
            @Nullable List<UUID> after,
            @Nullable Map<String, String> fields) {}

    /** Lets the page open without a network; at this address, so that it may do so for plans. */
    @Open
    @GetMapping("/plans/workshop-worker.js")
    ResponseEntity<String> worker() throws IOException {
        try (InputStream in =
                PlanWorkshopPages.class.getResourceAsStream(
                        "/static/js/pages/workshop-worker.js")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                    .header("Cache-Control", "no-cache")
                    .body(text);
        }
    }

    @GetMapping("/plans/{id}/workshop")
    Page sheet(Actor actor, @PathVariable UUID id) {
        return Page.shown(workshop.find(actor, id).map(found -> page(found, Map.of())));
    }

    private Page page(PlanWorkshop.Found found, Map<String, String> typed) {
        return Page.of(
                "plans/workshop", new PlanWorkshopPage(found, UUID.randomUUID(), script, typed));
    }

    @PostMapping("/plans/{id}/workshop")
    Object join(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID edit,
            @RequestParam(defaultValue = "0") int base,
            @RequestParam Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        for (String name : PlanWorkshop.FIELDS) {
            String text = typed.get(name);
            if (text != null) {
                // Browsers send lines in forms with two signs at their end.
                fields.put(name, text.replace("\r\n", "\n"));
            }
        }
        Outcome<PlanWorkshop.Found> joined =
                workshop.join(
                        actor,
                        id,
                        new Edit(edit == null ? UUID.randomUUID() : edit, base, List.of(), fields));
        return Page.after(
                joined,
                found -> found.content().plan().address() + "/workshop",
                () -> Page.shown(workshop.find(actor, id).map(found -> page(found, typed))));
    }

    @Operation(summary = "The sheet of a workshop on a plan: version, fields, which are marked")
    @GetMapping("/api/v1/plans/{id}/workshop")
    @ResponseBody
    ResponseEntity<?> read(Actor actor, @PathVariable UUID id) {
        return answers.of(workshop.find(actor, id).map(PlanWorkshopPages::json));
    }

    @Operation(
            summary = "Join what was written: edit (an id of its own), base, after, fields",
            description =
                    "Words that only one side has changed are taken from it; where both have changed"
                            + " the same ones, both stand there, marked. An edit that comes twice is"
                            + " joined once.")
    @PutMapping("/api/v1/plans/{id}/workshop")
    @ResponseBody
    ResponseEntity<?> join(Actor actor, @PathVariable UUID id, @RequestBody Sent sent) {
        UUID edit = sent.edit() == null ? UUID.randomUUID() : sent.edit();
        int base = sent.base() == null ? 0 : sent.base();
        List<UUID> after = sent.after() == null ? List.of() : sent.after();
        Map<String, String> fields = sent.fields() == null ? Map.of() : sent.fields();
        return answers.of(
                workshop.join(actor, id, new Edit(edit, base, after, fields))
                        .map(PlanWorkshopPages::json));
    }

    private static Map<String, Object> json(PlanWorkshop.Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", found.sheet().version());
        json.put("fields", found.sheet().fields());
        json.put("marked", found.sheet().marked());
        return json;
    }
}

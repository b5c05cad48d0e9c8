package org.multaqa.licences;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.Organisations;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Licences for programs. */
@RestController
@RequestMapping("/api/v1")
class LicenceApi {
    private final Licences licences;
    private final LicenceHistory history;
    private final LicenceList list;
    private final Organisations organisations;
    private final Answers answers;

    LicenceApi(
            Licences licences,
            LicenceHistory history,
            LicenceList list,
            Organisations organisations,
            Answers answers) {
        this.licences = licences;
        this.history = history;
        this.list = list;
        this.organisations = organisations;
        this.answers = answers;
    }

    /** What is public of an organisation's publication. */
    public record PublicStanding(
            LicenceStanding standing,
            @Nullable LocalDate until,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            @Nullable String authority) {}

    /** A licence to be entered; its document in Base64. */
    public record NewLicence(
            @Nullable String kind,
            @Nullable String number,
            @Nullable String decidedOn,
            @Nullable String authority,
            @Nullable String validFrom,
            @Nullable String validUntil,
            @Nullable String note,
            @Nullable UUID follows,
            Upload.@Nullable Encoded document) {

        LicenceForm form() {
            return new LicenceForm(kind, number, decidedOn, authority, validFrom, validUntil, note);
        }
    }

    /** Why something was entered by mistake. */
    public record Mistake(@Nullable String mistake) {}

    @Open
    @GetMapping("/organisations/{id}/licence")
    ResponseEntity<?> standing(@PathVariable UUID id) {
        return answers.of(
                organisations
                        .find(id)
                        .<Outcome<PublicStanding>>map(it -> Outcome.done(publicly(it.id())))
                        .orElseGet(Outcome::notFound));
    }

    private PublicStanding publicly(UUID id) {
        Standing standing = licences.standing(id, licences.today());
        Licence licence = standing.licence();
        return new PublicStanding(
                standing.standing(),
                standing.until(),
                licence == null ? null : licence.number(),
                licence == null ? null : licence.decidedOn(),
                licence == null ? null : licence.authority());
    }

    @GetMapping("/organisations/{id}/licences")
    ResponseEntity<?> of(Actor actor, @PathVariable UUID id) {
        Outcome<Answers.Items<LicenceHistory.Line>> lines =
                actor.may(LicenceRight.READ, id)
                        ? Outcome.done(new Answers.Items<>(history.of(id, licences.today()), null))
                        : Outcome.notAllowed();
        return answers.of(lines);
    }

    @PostMapping("/organisations/{id}/licences")
    ResponseEntity<?> enter(Actor actor, @PathVariable UUID id, @RequestBody NewLicence asked) {
        return answers.created(
                licences.enter(
                        actor, id, asked.form(), asked.follows(), Upload.of(asked.document())),
                licence -> "/api/v1/organisations/" + licence.organisation() + "/licences");
    }

    @GetMapping("/licences")
    ResponseEntity<?> list(
            Actor actor,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return answers.of(
                list.read(actor, LicenceListPages.filter(group, status, q), after, limit)
                        .map(piece ->
                                new Answers.Items<>(List.copyOf(piece.rows()), piece.next())));
    }

    @PostMapping("/licences/{id}/measures")
    ResponseEntity<?> take(
            Actor actor, @PathVariable UUID id, @RequestBody Licences.MeasureForm form) {
        return answers.of(licences.take(actor, id, form));
    }

    @PostMapping("/licences/{id}/documents")
    ResponseEntity<?> addDocument(
            Actor actor, @PathVariable UUID id, @RequestBody Upload.Encoded document) {
        return answers.created(
                licences.addDocument(actor, id, Upload.of(document)),
                added -> "/api/v1" + added.address());
    }

    @PostMapping("/licences/{id}/strike")
    ResponseEntity<?> strike(Actor actor, @PathVariable UUID id, @RequestBody Mistake mistake) {
        return answers.of(licences.strike(actor, id, mistake.mistake()));
    }
}

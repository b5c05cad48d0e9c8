package org.multaqa.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationByName;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Component;

/** Puts together what the pages of agreements show. */
@Component
class AgreementViews {
    private final AgreementReading reading;
    private final AgreementText text;
    private final AgreementLedger ledger;
    private final Organisations organisations;
    private final OrganisationByName byName;
    private final TypedPlaces places;

    AgreementViews(
            AgreementReading reading,
            AgreementText text,
            AgreementLedger ledger,
            Organisations organisations,
            OrganisationByName byName,
            TypedPlaces places) {
        this.reading = reading;
        this.text = text;
        this.ledger = ledger;
        this.organisations = organisations;
        this.byName = byName;
        this.places = places;
    }

    Outcome<AgreementListPage> list(Actor reader, Show show, String after) {
        return reading.list(reader, show, after).map(piece -> list(reader, show, piece));
    }

    private AgreementListPage list(Actor reader, Show show, AgreementReading.Piece piece) {
        Set<UUID> named = new HashSet<>();
        piece.versions().forEach(it -> named.addAll(it.terms().parties()));
        LocalDate today = ledger.today();
        List<AgreementListPage.Line> lines =
                piece.versions().stream()
                        .map(it ->
                                new AgreementListPage.Line(
                                        it, it.standing(today), maySign(reader, it)))
                        .toList();
        String next = piece.next();
        return new AgreementListPage(
                show,
                reader.mayAnywhere(AgreementRight.READ),
                lines,
                organisations.names(named),
                next == null ? null : "/agreements?show=" + Statement.word(show) + "&after=" + next,
                reader.organisation() != null
                        && reader.may(AgreementRight.DRAFT, reader.organisation()));
    }

    /** A version, the latest where no number is asked for. */
    Outcome<AgreementPage> page(Actor reader, UUID id, int number, String reason) {
        return reading.versions(reader, id)
                .then(all ->
                        AgreementReading.chosen(all, number)
                                .map(it -> page(reader, it, all, reason)));
    }

    private AgreementPage page(Actor reader, Agreement it, List<Agreement> all, String reason) {
        LocalDate today = ledger.today();
        Set<UUID> named = new HashSet<>(it.terms().parties());
        named.add(it.draftedBy());
        Map<Integer, Standing> standings = new HashMap<>();
        all.forEach(v -> standings.put(v.number(), v.standing(today)));
        return new AgreementPage(
                it,
                it.standing(today),
                all,
                reading.text(it).orElseGet(() -> text.of(it.number(), it.terms())),
                reader.organisation(),
                organisations.names(named),
                standings,
                may(reader, it, all, today),
                reason);
    }

    private static AgreementPage.May may(
            Actor reader, Agreement it, List<Agreement> all, LocalDate today) {
        UUID home = reader.organisation();
        boolean drafts = home != null && reader.may(AgreementRight.DRAFT, home);
        boolean writes = drafts && it.draftedBy().equals(home);
        boolean signs = home != null && reader.may(AgreementRight.SIGN, home);
        boolean bound = it.state() == AgreementState.SIGNED && it.binds(home);
        boolean other =
                all.stream()
                        .anyMatch(v ->
                                v.number() > it.number()
                                        && AgreementState.OPEN.contains(v.state()));
        return new AgreementPage.May(
                writes && it.state() == AgreementState.DRAFT,
                maySign(reader, it) && it.standing(today) == Standing.WAITING,
                writes && it.standing(today) == Standing.WAITING,
                drafts
                        && !other
                        && it.equals(Drafts.changed(all))
                        && it.state() != AgreementState.DRAFT
                        && it.state() != AgreementState.PROPOSED
                        && (it.binds(home) || writes),
                signs && bound && !it.standing(today).isOver(),
                home != null && DeletionCertificate.of(all, home, today).isPresent());
    }

    /** Whether the reader's signature is missing, and the reader may give it. */
    private static boolean maySign(Actor reader, Agreement it) {
        UUID home = reader.organisation();
        return home != null
                && it.state() == AgreementState.PROPOSED
                && reader.may(AgreementRight.SIGN, home)
                && it.missing().stream().anyMatch(p -> p.organisation().equals(home));
    }

    /** The form of a draft as it stands. */
    AgreementForm filled(Agreement it, Language language) {
        return AgreementForm.of(
                it.terms(),
                written(it.terms().parties()),
                places.shown(String.join("; ", it.terms().places()), language));
    }

    /** Names by which the parties are found again; an id where a name is not one's alone. */
    private List<String> written(List<UUID> parties) {
        Map<UUID, Organisation.Name> names = organisations.names(parties);
        List<String> written = new ArrayList<>();
        for (UUID id : parties) {
            Organisation.Name name = names.get(id);
            boolean alone =
                    name != null
                            && byName.exact(name.ar())
                                    instanceof Outcome.Done<Organisation>(Organisation found)
                            && found.id().equals(id);
            written.add(name != null && alone ? name.ar() : id.toString());
        }
        return written;
    }

    AgreementFormPage form(
            Actor actor,
            Organisation organisation,
            UUID id,
            boolean isNew,
            int edits,
            AgreementForm form) {
        return new AgreementFormPage(
                organisation,
                id,
                isNew,
                edits,
                actor.mayAnywhere(AgreementRight.DRAFT_FOR_OTHERS),
                form,
                places.questions(form.text(AgreementForm.PLACES)));
    }

    /** What deletion means for an organisation; the reader's own where none is named. */
    Outcome<CertificatePage> certificate(Actor reader, UUID id, @Nullable UUID of) {
        UUID whose = of == null ? reader.organisation() : of;
        if (whose == null || !reader.may(AgreementRight.READ, whose)) {
            return Outcome.notAllowed();
        }
        return reading.versions(reader, id)
                .then(all ->
                        DeletionCertificate.of(all, whose, ledger.today())
                                .map(it ->
                                        Outcome.done(
                                                new CertificatePage(
                                                        it, organisations.names(List.of(whose)))))
                                .orElseGet(() -> Drafts.conflict("agreements.still-bound")));
    }
}

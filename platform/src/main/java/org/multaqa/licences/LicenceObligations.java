package org.multaqa.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** What licences ask of people: renewals of managers, answers of the secretariat. */
@Component
class LicenceObligations implements ObligationSource {
    private static final int MOST_RENEWALS = 12;

    private final Licences licences;
    private final Renewals renewals;
    private final RenewalStore store;
    private final LicenceList list;
    private final Organisations organisations;

    LicenceObligations(
            Licences licences,
            Renewals renewals,
            RenewalStore store,
            LicenceList list,
            Organisations organisations) {
        this.licences = licences;
        this.renewals = renewals;
        this.store = store;
        this.list = list;
        this.organisations = organisations;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        LocalDate today = Dates.today(now);
        UUID own = actor.organisation();
        if (own != null && actor.may(LicenceRight.PROPOSE, own)) {
            for (Series series : licences.of(own)) {
                ofManager(series, today).ifPresent(due::add);
            }
        }
        if (actor.mayAnywhere(LicenceRight.ENTER)) {
            ofSecretariat(today, due);
        }
        return due;
    }

    private Optional<Obligation> ofManager(Series series, LocalDate today) {
        if (!series.isAnything()) {
            return Optional.empty();
        }
        Standing standing = series.on(today);
        Licence latest = series.latest();
        Optional<Renewal> open = renewals.open(latest);
        String link = "/licences/" + latest.id() + "/renewal";
        if (open.isPresent()) {
            return open.filter(r -> r.state() == RenewalState.SENT_BACK)
                    .map(r ->
                            new Obligation(
                                    Message.of("licences.due-mend"),
                                    Message.of(
                                            "licences.due-mend-detail",
                                            "note",
                                            r.answer() == null ? "" : r.answer()),
                                    link,
                                    Message.of("licences.mend"),
                                    standing.until()));
        }
        boolean ends =
                standing.standing() == LicenceStanding.EXPIRING
                        || standing.standing() == LicenceStanding.EXPIRED;
        if (!ends || standing.until() == null) {
            return Optional.empty();
        }
        boolean ended = standing.standing() == LicenceStanding.EXPIRED;
        return Optional.of(
                new Obligation(
                        Message.of(
                                ended ? "licences.due-ended" : "licences.due-renew",
                                "kind",
                                Message.of("licences.kind." + LicenceForm.word(latest.kind()))),
                        Message.of("licences.due-renew-detail", "number", latest.number()),
                        link,
                        Message.of("licences.upload-renewal"),
                        standing.until()));
    }

    private void ofSecretariat(LocalDate today, List<Obligation> due) {
        List<Renewal> waiting = store.waiting();
        Map<UUID, Organisation.Name> names =
                organisations.names(waiting.stream().map(Renewal::organisation).toList());
        for (Renewal renewal : waiting.stream().limit(MOST_RENEWALS).toList()) {
            Organisation.Name name = names.get(renewal.organisation());
            due.add(
                    new Obligation(
                            Message.of("licences.due-answer"),
                            Message.of(
                                    "licences.due-answer-detail",
                                    "ar",
                                    name == null ? "" : name.ar(),
                                    "en",
                                    name == null
                                            ? ""
                                            : Language.ENGLISH.choose(name.ar(), name.en()),
                                    "number",
                                    renewal.number()),
                            "/renewals/" + renewal.id(),
                            Message.of("licences.look"),
                            renewal.due()));
        }
        long expired = list.count(LicenceGroup.PUBLICATION, LicenceStanding.EXPIRED, today);
        if (expired > 0) {
            due.add(
                    new Obligation(
                            Message.of("licences.due-expired", "count", expired),
                            Message.of("licences.due-expired-detail"),
                            "/licences?status=expired",
                            Message.of("licences.look"),
                            null));
        }
    }
}

package org.multaqa.profiles;

import java.util.Map;
import java.util.Optional;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequestDecided;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.directory.ChangeState;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.mail.Letters;
import org.multaqa.mail.SiteAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells whoever asked for a change to a verified field what was decided, once it is certain. */
@Component
class DecisionLetters {
    private final ChangeRequests requests;
    private final Organisations organisations;
    private final People people;
    private final Letters letters;
    private final SiteAddress site;

    DecisionLetters(
            ChangeRequests requests,
            Organisations organisations,
            People people,
            Letters letters,
            SiteAddress site) {
        this.requests = requests;
        this.organisations = organisations;
        this.people = people;
        this.letters = letters;
        this.site = site;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void decided(ChangeRequestDecided decided) {
        Optional<ChangeRequest> request = requests.told(decided);
        request.map(ChangeRequest::askedBy)
                .flatMap(people::find)
                .ifPresent(person -> send(request.orElseThrow(), person));
    }

    private void send(ChangeRequest request, Person asker) {
        Language language = asker.letters();
        Organisation.Name name =
                organisations
                        .names(java.util.List.of(request.organisation()))
                        .get(request.organisation());
        Message field =
                Message.of(
                        "directory.field."
                                + OrganisationField.ofKey(request.field()).orElseThrow().word());
        boolean approved = request.state() == ChangeState.APPROVED;
        letters.send(
                asker.email(),
                language,
                Message.of(
                        approved ? "profiles.approved-subject" : "profiles.refused-subject",
                        "field",
                        field),
                new Message(
                        approved ? "profiles.approved-body" : "profiles.refused-body",
                        Map.of(
                                "field",
                                field,
                                "organisation",
                                name == null ? "" : language.choose(name.ar(), name.en()),
                                "reason",
                                request.reason() == null ? "" : request.reason(),
                                "link",
                                site.address() + "/change-requests?state=decided")));
    }
}

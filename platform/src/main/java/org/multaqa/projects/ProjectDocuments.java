package org.multaqa.projects;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.files.Attachment;
import org.multaqa.files.Attachments;
import org.multaqa.files.FileGuard;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** The documents of projects: for their partners and those who watch. */
@Service
public class ProjectDocuments implements FileGuard {
    private static final String KIND = "project";

    private final ProjectStore store;
    private final PartnerStore partners;
    private final Partners ofPartners;
    private final Attachments attachments;

    ProjectDocuments(
            ProjectStore store,
            PartnerStore partners,
            Partners ofPartners,
            Attachments attachments) {
        this.store = store;
        this.partners = partners;
        this.ofPartners = ofPartners;
        this.attachments = attachments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, Attachment attachment) {
        return store.find(attachment.thing())
                .filter(project -> Projects.seesParts(actor, partners.parts(project)))
                .isPresent();
    }

    /** Adds a document of a partner to a project that goes on. */
    public Outcome<Project> add(Actor by, UUID id, UUID organisation, Optional<Upload> upload) {
        boolean takesPart =
                partners.of(id).stream().anyMatch(it -> it.organisation().equals(organisation));
        if (!takesPart || !by.may(ProjectRight.WRITE_PART, organisation)) {
            return Outcome.notAllowed();
        }
        if (upload.isEmpty()) {
            return Outcome.invalid(Problem.at("document", "projects.document-missing"));
        }
        return switch (attachments.receive(by, upload.get(), "document")) {
            case Outcome.Done<Attachments.Judged>(Attachments.Judged document) -> {
                try (document) {
                    yield ofPartners.ofPartner(
                            by,
                            id,
                            organisation,
                            (project, partner) -> {
                                attachments.attach(by, document, KIND, id, organisation);
                                return Outcome.done(project);
                            });
                }
            }
            case Outcome.Refused<Attachments.Judged> refused -> refused.as();
        };
    }

    /** The documents of a project, without asking who reads. */
    List<Attachment> of(UUID project) {
        return attachments.of(KIND, List.of(project)).getOrDefault(project, List.of());
    }
}

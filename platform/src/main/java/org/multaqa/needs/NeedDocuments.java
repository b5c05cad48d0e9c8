package org.multaqa.needs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.files.Attachment;
import org.multaqa.files.Attachments;
import org.multaqa.files.FileGuard;
import org.multaqa.files.Upload;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Component;

/** The evidence of needs: for insiders and for whoever raised them. */
@Component
class NeedDocuments implements FileGuard {
    private static final String KIND = "need";

    private final NeedStore store;
    private final NeedLedger ledger;
    private final Attachments attachments;

    NeedDocuments(NeedStore store, NeedLedger ledger, Attachments attachments) {
        this.store = store;
        this.ledger = ledger;
        this.attachments = attachments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Actor actor, Attachment attachment) {
        return actor.may(NeedRight.READ_INSIDE)
                || actor.may(NeedRight.RAISE, attachment.organisation());
    }

    /** Attaches a document to a need, in the transaction that is open. */
    void attach(Actor by, Attachments.Judged document, Need need) {
        attachments.attach(by, document, KIND, need.id(), need.organisation());
    }

    /** Adds evidence to a need that has not ended. */
    Outcome<Need> add(Actor by, UUID id, Optional<Upload> evidence) {
        // Whoever may not is told so before the document is taken in.
        boolean may =
                store.find(id)
                        .filter(need -> by.may(NeedRight.RAISE, need.organisation()))
                        .isPresent();
        if (!may) {
            return ledger.held(by, id, Outcome::done);
        }
        if (evidence.isEmpty()) {
            return Outcome.invalid(Problem.at("document", "needs.document-missing"));
        }
        return with(
                by,
                evidence,
                document ->
                        ledger.held(
                                by,
                                id,
                                need -> {
                                    if (need.endedAt() != null) {
                                        return Needs.conflict("needs.ended");
                                    }
                                    document.ifPresent(it -> attach(by, it, need));
                                    return Outcome.done(need);
                                }));
    }

    /** Receives a document, if there is one, and does something with it in hand. */
    <T> Outcome<T> with(
            Actor by,
            Optional<Upload> upload,
            Function<Optional<Attachments.Judged>, Outcome<T>> work) {
        if (upload.isEmpty()) {
            return work.apply(Optional.empty());
        }
        return switch (attachments.receive(by, upload.get(), "document")) {
            case Outcome.Done<Attachments.Judged>(Attachments.Judged document) -> {
                try (document) {
                    yield work.apply(Optional.of(document));
                }
            }
            case Outcome.Refused<Attachments.Judged> refused -> refused.as();
        };
    }

    /** The documents of a need, for whoever may read them. */
    List<Attachment> of(Actor reader, Need need) {
        return reader.may(NeedRight.READ_INSIDE) || reader.may(NeedRight.RAISE, need.organisation())
                ? attachments.of(KIND, List.of(need.id())).getOrDefault(need.id(), List.of())
                : List.of();
    }
}

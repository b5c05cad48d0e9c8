package org.multaqa.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.RateLimits;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The documents of all modules. Attaching and detaching is asked for by the module that owns the
 * thing, which has asked for the right before; reading is asked from its {@link FileGuard}.
 */
@Service
public class Attachments {
    /** The largest document that is taken. */
    public static final long LARGEST = 10L << 20;

    private final AttachmentStore store;
    private final ContentFolder folder;
    private final ContentSweep sweep;
    private final ObjectProvider<FileGuard> guards;
    private final RateLimits limits;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            ContentFolder folder,
            ContentSweep sweep,
            ObjectProvider<FileGuard> guards,
            RateLimits limits,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.folder = folder;
        this.sweep = sweep;
        this.guards = guards;
        this.limits = limits;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** A document that was received and judged, and belongs to nothing yet. */
    public static final class Judged implements AutoCloseable {
        private final ContentFolder folder;
        private final ContentFolder.Arrived arrived;
        private final FileType type;
        private final String name;

        private Judged(
                ContentFolder folder, ContentFolder.Arrived arrived, FileType type, String name) {
            this.folder = folder;
            this.arrived = arrived;
            this.type = type;
            this.name = FileName.clean(name, type);
        }

        /** Lets go of what was received; what was attached stays. */
        @Override
        public void close() {
            folder.discard(arrived.path());
        }
    }

    /** A document and where its bytes stand. */
    public record Readable(Attachment attachment, Path path) {}

    /**
     * Receives a document and says what is wrong with it, if anything: empty, too large, broken
     * off, or of a type that is not taken. Problems stand at {@code field}. The caller closes it.
     */
    public Outcome<Judged> receive(Actor by, Upload upload, String field) {
        if (by.person() != null && !limits.allow(Limit.UPLOADS, by.person().toString())) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "web.too-many");
        }
        try {
            ContentFolder.Arrived arrived = folder.receive(upload.source(), LARGEST);
            Outcome<FileType> type = judge(arrived);
            if (type instanceof Outcome.Done<FileType>(FileType it)) {
                return Outcome.done(new Judged(folder, arrived, it, upload.name()));
            }
            folder.discard(arrived.path());
            return Outcome.invalid(
                    ((Outcome.Refused<FileType>) type)
                            .problems().stream()
                                    .map(p -> new Problem(field, p.message()))
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<FileType> judge(ContentFolder.Arrived arrived) throws IOException {
        if (arrived.size() == 0) {
            return Outcome.refused(Outcome.Why.INVALID, "files.empty");
        }
        if (arrived.size() > LARGEST) {
            return Outcome.refused(
                    Outcome.Why.INVALID, "files.too-large", "megabytes", LARGEST >> 20);
        }
        return ContentJudge.judge(arrived.path());
    }

    /** Attaches a received document to a thing, in the transaction that is open or its own. */
    public Attachment attach(Actor by, Judged document, String kind, UUID thing, UUID about) {
        return db.inTransaction(() -> {
            ContentFolder.Arrived arrived = document.arrived;
            Attachment attachment =
                    new Attachment(
                            Ids.next(),
                            kind,
                            thing,
                            about,
                            document.name,
                            document.type,
                            arrived.size(),
                            arrived.sha256(),
                            by.person(),
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
            store.hold(arrived.sha256(), document.type, arrived.size());
            folder.place(arrived);
            sweep.afterwardsIfUndone(arrived.sha256());
            store.insert(attachment);
            record(by, "files.attached", attachment);
            return attachment;
        });
    }

    /** Takes a document away from its thing; its content goes when nothing else has it. */
    public boolean detach(Actor by, UUID id) {
        return db.inTransaction(() -> {
            Optional<Attachment> found = store.find(id);
            if (found.isEmpty() || !store.delete(id)) {
                return false;
            }
            sweep.afterwards(found.get().sha256());
            record(by, "files.detached", found.get());
            return true;
        });
    }

    /** Hands all documents of a thing to another one, as when a proposal is accepted. */
    public void rehang(String kind, UUID thing, String newKind, UUID newThing) {
        db.doInTransaction(() ->
                store.of(kind, List.of(thing))
                        .forEach(a -> store.rehang(a.id(), newKind, newThing)));
    }

    /** Two organisations became one: their documents are of the kept one. */
    public void move(UUID gone, UUID keep) {
        db.doInTransaction(() -> store.move(gone, keep));
    }

    /** The documents of things, the oldest first; without asking who reads. */
    public Map<UUID, List<Attachment>> of(String kind, Collection<UUID> things) {
        return things.isEmpty()
                ? Map.of()
                : store.of(kind, things).stream().collect(Collectors.groupingBy(Attachment::thing));
    }

    /** A document for reading, if its module lets the reader. */
    public Outcome<Readable> read(Actor by, UUID id) {
        Optional<Attachment> found = store.find(id);
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        Attachment attachment = found.get();
        boolean may =
                guards.stream()
                        .anyMatch(guard ->
                                guard.kind().equals(attachment.kind())
                                        && guard.mayRead(by, attachment));
        return may
                ? Outcome.done(new Readable(attachment, folder.place(attachment.sha256())))
                : Outcome.notAllowed();
    }

    private void record(Actor by, String what, Attachment it) {
        Map<String, ?> details =
                Map.of("to", it.kind(), "thing", it.thing(), "sha256", it.sha256());
        audit.record(by, what, "file", it.id(), it.organisation(), details);
    }
}

package org.multaqa.keyholder;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.PathLock;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.ElementRefused;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyShare;

/** A key holder at work: its shares are open, and it answers members. */
final class Holder implements AutoCloseable {
    private final HolderFolder folder;
    private final PathLock lock;
    private final HolderFolder.Opened opened;
    private final Books books;
    private final Clock clock;
    private final List<Held> shares = new ArrayList<>();
    private final ReadWriteLock using = new ReentrantReadWriteLock();
    private final Semaphore processors =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private record Held(GroupKey group, KeyShare share) {}

    private Holder(
            HolderFolder folder,
            PathLock lock,
            HolderFolder.Opened opened,
            Books books,
            Clock clock) {
        this.folder = folder;
        this.lock = lock;
        this.opened = opened;
        this.books = books;
        this.clock = clock;
    }

    /** Opens a folder; refuses a wrong passphrase, a broken log, a share that was changed. */
    static Holder open(HolderFolder folder, Opening opening, Clock clock) {
        PathLock lock = folder.lock();
        HolderFolder.Opened opened = null;
        try {
            opened = folder.unlock(opening);
            Holder holder = new Holder(folder, lock, opened, Books.open(folder, clock), clock);
            for (GroupKey group : folder.keys()) {
                holder.shares.add(new Held(group, folder.share(group, opened.rest())));
            }
            return holder;
        } catch (RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            lock.close();
            throw e;
        }
    }

    HolderCard card() {
        return folder.card();
    }

    Books books() {
        return books;
    }

    HolderFolder.Opened opened() {
        return opened;
    }

    Clock clock() {
        return clock;
    }

    /** The keys that it serves a share of, the newest first. */
    List<GroupKey> groups() {
        using.readLock().lock();
        try {
            return shares.stream().map(Held::group).toList();
        } finally {
            using.readLock().unlock();
        }
    }

    /** Answers a request; what is not written as one is a {@link MalformedMessage}. */
    byte[] answer(byte[] body) throws InterruptedException {
        EvaluationRequest request = EvaluationRequest.read(body);
        EvaluationAnswer answer;
        try {
            answer = answer(request);
        } catch (UncheckedIOException e) {
            answer = decline(request, Decline.LOG_TROUBLE, 0);
        }
        return answer.written(opened.identity(), body.length);
    }

    private EvaluationAnswer answer(EvaluationRequest request) throws InterruptedException {
        if (!Arrays.equals(request.holder(), card().identity())) {
            return decline(request, Decline.OTHER_HOLDER, 0);
        }
        Optional<Decline> unknown = books.known(request);
        if (unknown.isPresent() && unknown.get() != Decline.EXPIRED) {
            return decline(request, unknown.get(), 0);
        }
        if (!request.isSigned()) {
            return decline(request, Decline.BAD_SIGNATURE, 0);
        }
        if (unknown.isPresent()) {
            return decline(request, unknown.get(), 0);
        }
        using.readLock().lock();
        processors.acquire();
        try {
            Held held = held(request.group());
            if (held == null) {
                return decline(request, Decline.OTHER_KEY, 0);
            }
            request.elements().requireUsable();
            Books.Admission admission = books.admit(request, held.group());
            if (admission.declined() != null) {
                return decline(request, admission.declined(), admission.left());
            }
            return EvaluationAnswer.of(
                    request.commitment(), now(), held.share().evaluate(request.elements()));
        } catch (ElementRefused e) {
            books.foundBad(request);
            return decline(request, Decline.BAD_ELEMENT, 0);
        } finally {
            processors.release();
            using.readLock().unlock();
        }
    }

    private EvaluationAnswer decline(EvaluationRequest request, Decline why, int left) {
        return EvaluationAnswer.declined(request.commitment(), now(), why, left);
    }

    private @Nullable Held held(byte[] identifier) {
        for (Held held : shares) {
            if (Arrays.equals(held.group().identifier(), identifier)) {
                return held;
            }
        }
        return null;
    }

    /** The share of a key, to hand it on; refused where it is not held. */
    KeyShare share(GroupKey group) {
        Held held = held(group.identifier());
        if (held == null) {
            throw new Refusal("keyholder.key-not-held", "key", group.checkValue());
        }
        return held.share();
    }

    /** Keeps the share that a ceremony gave, and serves it from now on. */
    void keep(Ceremony.Outcome outcome) {
        using.writeLock().lock();
        try {
            folder.keep(outcome.share(), outcome.group(), opened.rest());
            books.note(LogEntry.Act.KEPT, outcome.group());
            shares.addFirst(new Held(outcome.group(), outcome.share()));
        } finally {
            using.writeLock().unlock();
        }
    }

    /**
     * Destroys the share of a key and gives a receipt for it, signed; its members' requests are
     * declined from now on.
     *
     * @param checkValue the group key's, typed by the operator
     */
    String destroy(String checkValue) {
        GroupKey group =
                groups().stream()
                        .filter(g ->
                                g.checkValue().equals(checkValue.replaceAll("\\p{Cf}|\\s", "")))
                        .findFirst()
                        .orElseThrow(
                                () -> new Refusal("keyholder.key-not-held", "key", checkValue));
        destroy(group);
        return Receipt.of(card(), group, now(), books.head()).signed(opened.identity());
    }

    /** Destroys all other shares of the same secret, once it has been handed on. */
    void destroyEarlier(GroupKey handedOn) {
        for (GroupKey group : groups()) {
            if (group.epoch() == handedOn.epoch() && !group.equals(handedOn)) {
                destroy(group);
            }
        }
    }

    private void destroy(GroupKey group) {
        using.writeLock().lock();
        try {
            folder.destroy(group);
            books.note(LogEntry.Act.DESTROYED, group);
            shares.removeIf(held -> {
                boolean gone = held.group().equals(group);
                if (gone) {
                    held.share().close();
                }
                return gone;
            });
        } finally {
            using.writeLock().unlock();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void close() {
        using.writeLock().lock();
        try {
            shares.forEach(held -> held.share().close());
            shares.clear();
            books.close();
            opened.close();
            lock.close();
        } finally {
            using.writeLock().unlock();
        }
    }
}

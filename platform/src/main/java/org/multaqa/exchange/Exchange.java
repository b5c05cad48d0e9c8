package org.multaqa.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.HelpKind;
import org.multaqa.agreements.Use;
import org.multaqa.database.Database;
import org.multaqa.database.Refusal;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.sodium.SealedBox;
import org.multaqa.linkage.sodium.Secret;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubAnswer;
import org.multaqa.linkage.wire.HubRequest;
import org.springframework.stereotype.Service;

/**
 * What members may ask of the hub. An act is in the log before it is done, so that nothing is ever
 * answered that is not there; of what a request holds nothing is written anywhere but into the bag.
 */
@Service
public class Exchange {
    /** A request is good for so long, on either side of our time. */
    static final Duration FRESH = Duration.ofMinutes(10);

    /** So many entries of a batch are looked for to tell whether it stands in the bag. */
    private static final int PROBES = 16;

    private final Epochs epochs;
    private final Bags bags;
    private final KeptAnswers kept;
    private final ExchangeLog log;
    private final ExchangeStore store;
    private final Agreements agreements;
    private final Quotas quotas;
    private final Database db;
    private final Clock clock;

    Exchange(
            Epochs epochs,
            Bags bags,
            KeptAnswers kept,
            ExchangeLog log,
            ExchangeStore store,
            Agreements agreements,
            Quotas quotas,
            Database db,
            Clock clock) {
        this.epochs = epochs;
        this.bags = bags;
        this.kept = kept;
        this.log = log;
        this.store = store;
        this.agreements = agreements;
        this.quotas = quotas;
        this.db = db;
        this.clock = clock;
    }

    /** Gives what stands in the bucket of each tag; changes nothing but the log. */
    public Outcome<HubAnswer> check(Actor by, HubRequest request) {
        if (!request.act().isCheck()) {
            return Outcome.refused(Outcome.Why.INVALID, "exchange.request-unclear");
        }
        return begun(by, request)
                .then(begun -> {
                    boolean late = begun.line().at().plus(FRESH).isBefore(clock.instant());
                    return late
                            ? Outcome.<HubAnswer>refused(
                                    Outcome.Why.EXPIRED, "exchange.asked-before")
                            : Outcome.done(
                                    HubAnswer.of(bags.of(begun.epoch()), request, bags.quarter()));
                });
    }

    /**
     * Registers a batch of entries, in one act with the answer what stood there before: of two
     * charities that register one family at once, one sees the other. The answer comes sealed, and
     * again for the same batch, until it is acknowledged.
     */
    public Outcome<byte[]> register(Actor by, HubRequest request) {
        if (request.act() != HubAct.REGISTERING || !request.isSealed()) {
            return Outcome.refused(Outcome.Why.INVALID, "exchange.request-unclear");
        }
        return begun(by, request)
                .then(begun -> {
                    String batch = begun.line().commitment();
                    if (store.isAcknowledged(batch)) {
                        return Outcome.refused(Outcome.Why.EXPIRED, "exchange.acknowledged");
                    }
                    Bag bag = bags.of(begun.epoch());
                    Outcome<byte[]> sealed = take(bag, batch, request);
                    bags.grew(begun.epoch());
                    return sealed;
                });
    }

    /**
     * The answer is on the disk before the entries are: a batch that was broken off between the two
     * is seen by its entries not being there, and is taken anew. One whose entries are there and
     * whose answer is not was taken long ago, or before the database was restored from an archive.
     */
    private Outcome<byte[]> take(Bag bag, String batch, HubRequest request) {
        synchronized (bag) {
            Optional<byte[]> before = kept.find(batch);
            if (isThere(bag, request)) {
                return before.<Outcome<byte[]>>map(Outcome::done)
                        .orElseGet(() ->
                                Outcome.refused(Outcome.Why.EXPIRED, "exchange.acknowledged"));
            }
            try {
                return Outcome.done(
                        bag.register(
                                request.items(),
                                () -> {
                                    byte[] sealed =
                                            sealed(
                                                    HubAnswer.of(bag, request, bags.quarter()),
                                                    request);
                                    kept.keep(batch, sealed);
                                    return sealed;
                                }));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isThere(Bag bag, HubRequest request) {
        for (int i = 0; i < Math.min(PROBES, request.size()); i++) {
            byte[] entry = request.item(i);
            for (byte[] found : bag.find(request.tag(i), 0)) {
                if (Arrays.equals(found, entry)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] sealed(HubAnswer answer, HubRequest request) {
        try (Secret letter = Secret.taking(answer.written())) {
            return SealedBox.seal(letter, request.answerKey());
        }
    }

    /** The member has the answer to a batch: it is forgotten, and the batch never taken again. */
    public Outcome<Boolean> acknowledge(Actor by, String batch) {
        UUID own = by.organisation();
        if (own == null || !by.may(ExchangeRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        boolean ours =
                log.find(batch)
                        .filter(line -> line.organisation().equals(own))
                        .filter(line -> line.act().equals(HubAct.REGISTERING.word()))
                        .isPresent();
        if (ours) {
            db.doInTransaction(() -> store.acknowledge(batch, clock.instant()));
            kept.forget(batch);
        }
        return ours ? Outcome.done(true) : Outcome.notFound();
    }

    /**
     * Deletes entries by the secrets that only their charity can name; tells how many there were.
     * What is named twice, or was never there, is passed over.
     */
    public Outcome<Integer> withdraw(Actor by, HubRequest request) {
        if (request.act() != HubAct.WITHDRAWAL) {
            return Outcome.refused(Outcome.Why.INVALID, "exchange.request-unclear");
        }
        return begun(by, request)
                .map(begun -> {
                    try {
                        int deleted = bags.of(begun.epoch()).delete(request.deletions());
                        bags.grew(begun.epoch());
                        return deleted;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** An act that may be done and stands in the log. */
    private record Begun(Epoch epoch, LogLine line) {}

    private Outcome<Begun> begun(Actor by, HubRequest request) {
        UUID own = by.organisation();
        if (own == null || !by.may(ExchangeRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        Epoch epoch = epochs.of(request.group()).orElse(null);
        if (epoch == null) {
            return Outcome.refused(Outcome.Why.CONFLICT, "exchange.other-key");
        }
        Instant now = clock.instant();
        if (Duration.between(request.at(), now).abs().compareTo(FRESH) > 0) {
            return Outcome.refused(
                    Outcome.Why.EXPIRED, "exchange.clock-wrong", "minutes", FRESH.toMinutes());
        }
        if (request.kind() >= HelpKind.values().length) {
            return Outcome.refused(Outcome.Why.INVALID, "exchange.kind-unknown");
        }
        HelpKind kind = HelpKind.values()[request.kind()];
        String commitment = HexFormat.of().formatHex(request.commitment());
        try {
            return db.inTransaction(() -> {
                // Whoever has left an agreement must still be able to take its own away.
                if (request.act() != HubAct.WITHDRAWAL) {
                    agreements.require(request.agreement(), own, kind, Use.CHECK);
                }
                Optional<LogLine> before = log.find(commitment);
                if (before.isPresent()) {
                    return before.get().organisation().equals(own)
                            ? Outcome.done(new Begun(epoch, before.get()))
                            : Outcome.notAllowed();
                }
                // Held from here on: two requests at once are counted one after the other.
                store.hold();
                if (!quotas.allows(own, request)) {
                    return Outcome.refused(
                            Outcome.Why.TOO_MANY, "exchange.quota", "most", quotas.most());
                }
                LogLine line =
                        log.write(
                                own,
                                request.act().word(),
                                request.agreement(),
                                kind.name().toLowerCase(java.util.Locale.ROOT),
                                request.size(),
                                commitment);
                return Outcome.done(new Begun(epoch, line));
            });
        } catch (Refusal refused) {
            return Outcome.refused(Outcome.Why.NOT_ALLOWED, refused.reason().key());
        }
    }
}

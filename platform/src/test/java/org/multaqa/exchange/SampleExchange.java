package org.multaqa.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.agreements.AgreementForm;
import org.multaqa.agreements.Drafts;
import org.multaqa.agreements.HelpKind;
import org.multaqa.agreements.Signatures;
import org.multaqa.database.Remembering;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.keyholder.Circle;
import org.multaqa.keyholder.HolderCard;
import org.multaqa.keyholder.Invitation;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.Rehearsal;
import org.multaqa.linkage.sodium.KeyPair;
import org.multaqa.linkage.sodium.SealedBox;
import org.multaqa.linkage.sodium.Secret;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubAnswer;
import org.multaqa.linkage.wire.HubRequest;
import org.springframework.stereotype.Component;

/**
 * An epoch with a key that a rehearsal made, and an agreement between the charities الياسمين and
 * الزيتون about food and winter help.
 */
@Component
public final class SampleExchange implements Remembering {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** For which answers are sealed. */
    private final KeyPair answers = KeyPair.fresh();

    private final Exchange exchange;
    private final SampleUnion union;
    private final Epochs epochs;
    private final Drafts drafts;
    private final Signatures signatures;
    private final Clock clock;
    private @Nullable Epoch epoch;
    private @Nullable UUID agreement;

    SampleExchange(
            Exchange exchange,
            SampleUnion union,
            Epochs epochs,
            Drafts drafts,
            Signatures signatures,
            Clock clock) {
        this.exchange = exchange;
        this.union = union;
        this.epochs = epochs;
        this.drafts = drafts;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** A clerk of الياسمين, by a token. */
    public Actor yasmin() {
        return new Actor(null, union.yasmin(), EnumSet.of(Role.CLERK), "token");
    }

    /** A clerk of الزيتون, by a token. */
    public Actor zaytoun() {
        return new Actor(null, union.zaytoun(), EnumSet.of(Role.CLERK), "token");
    }

    /** The epoch, opened. */
    public synchronized Epoch epoch() {
        if (epoch == null) {
            List<Ceremony.Outcome> holders = Rehearsal.newKey(1);
            GroupKey group = holders.getFirst().group();
            holders.forEach(h -> h.share().close());
            List<HolderCard> cards = new ArrayList<>();
            for (int number = 1; number <= GroupKey.HOLDERS; number++) {
                cards.add(
                        new HolderCard(
                                number,
                                "حامل " + number,
                                HolderCard.address("http://127.0.0.1:" + (18990 + number)),
                                bytes(32)));
            }
            epoch = epochs.open(Actor.COMMAND, new Invitation(new Circle(cards), group)).orThrow();
        }
        return epoch;
    }

    /** The agreement, live. */
    public synchronized UUID agreement() {
        if (agreement == null) {
            agreement = signed();
        }
        return agreement;
    }

    /** سلمى writes it for الياسمين and signs it, and عمر signs it for الزيتون. */
    private UUID signed() {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("title", List.of("توزيعات الشتاء"));
        typed.put("purpose", List.of("لئلا تتكرر المساعدة"));
        typed.put("parties", List.of("جمعية الزيتون"));
        typed.put("uses", List.of("check", "case"));
        typed.put("kinds", List.of("food", "winter"));
        typed.put("fields", List.of("names", "help-given"));
        typed.put("places", List.of(""));
        typed.put("from", List.of("2026-11-01"));
        typed.put("until", List.of("2027-10-31"));
        typed.put("retention", List.of("12"));
        Actor salma = union.actor(Who.OWN_MANAGER);
        UUID id = drafts.draft(salma, union.yasmin(), new AgreementForm(typed)).orThrow().id();
        String hash = Objects.requireNonNull(drafts.propose(salma, id).orThrow().hash());
        signatures.sign(salma, id, hash).orThrow();
        signatures.sign(union.actor(Who.OTHER_MANAGER), id, hash).orThrow();
        return id;
    }

    /** A request as members write it. */
    HubRequest request(HubAct act, byte[]... items) {
        byte[] all = new byte[items.length * act.bytes()];
        for (int i = 0; i < items.length; i++) {
            System.arraycopy(items[i], 0, all, i * act.bytes(), act.bytes());
        }
        return new HubRequest(
                act,
                java.util.HexFormat.of().parseHex(epoch().groupKey()),
                clock.instant(),
                bytes(32),
                agreement(),
                HelpKind.FOOD.ordinal(),
                act == HubAct.REGISTERING ? answers.publicKey() : new byte[32],
                all);
    }

    /** Registers entries and tells what stood in their buckets. */
    List<List<byte[]>> register(Actor by, byte[]... entries) {
        HubRequest batch = request(HubAct.REGISTERING, entries);
        byte[] sealed = exchange.register(by, batch).orThrow();
        return buckets(opened(sealed));
    }

    /** What stands in the buckets of tags. */
    List<List<byte[]>> check(Actor by, byte[]... tags) {
        HubRequest request = request(HubAct.BATCH_CHECK, tags);
        HubAnswer answer = exchange.check(by, request).orThrow();
        return buckets(HubAnswer.read(answer.written()));
    }

    /** Withdraws an entry and tells how many were deleted. */
    int withdraw(Actor by, byte[] tag, byte[] secret) {
        byte[] item = java.util.Arrays.copyOf(tag, HubAct.WITHDRAWAL.bytes());
        System.arraycopy(secret, 0, item, tag.length, secret.length);
        return exchange.withdraw(by, request(HubAct.WITHDRAWAL, item)).orThrow();
    }

    /** An entry in the bucket of a tag, with a deletion secret. */
    static byte[] entry(byte[] tag, byte[] secret) {
        byte[] entry = Dummies.entries(1, 400);
        System.arraycopy(tag, 0, entry, Entry.TAG_AT, tag.length);
        byte[] hash = Entry.deletionHash(secret);
        System.arraycopy(hash, 0, entry, Entry.DELETION_AT, hash.length);
        return entry;
    }

    static byte[] payload(byte[] entry) {
        return Arrays.copyOfRange(entry, Entry.PAYLOAD_AT, Entry.DELETION_AT);
    }

    /** What an answer that was sealed says. */
    HubAnswer opened(byte[] sealed) {
        try (Secret letter = SealedBox.open(sealed, answers).orElseThrow()) {
            return HubAnswer.read(letter.copy());
        }
    }

    /** The payloads that an answer has for each item, none where there were none. */
    static List<List<byte[]>> buckets(HubAnswer answer) {
        List<List<byte[]>> buckets = new ArrayList<>();
        for (int i = 0; i < answer.size(); i++) {
            buckets.add(List.of());
        }
        answer.each((item, payloads) -> buckets.set(item, payloads));
        return buckets;
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] tag() {
        return bytes(Entry.TAG_BYTES);
    }

    @Override
    public synchronized void forget() {
        epoch = null;
        agreement = null;
    }
}

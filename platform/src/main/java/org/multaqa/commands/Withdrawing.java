package org.multaqa.commands;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;

/**
 * A member has the hub delete what it has registered, by the secrets that only it can name: in an
 * order that tells nothing, among deletions that delete nothing.
 */
final class Withdrawing {
    /** The deletions of some rows are filled up to a multiple of so many. */
    private static final int FILLED = 400;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MemberFolder folder;
    private final HubLine line;
    private final MemberActs acts;

    Withdrawing(MemberFolder folder, HubLine line, MemberActs acts) {
        this.folder = folder;
        this.line = line;
        this.acts = acts;
    }

    /** What was withdrawn: how many rows, and how many entries the hub had of them. */
    record Done(int rows, int entries) {}

    /**
     * Withdraws rows of a list that are not withdrawn yet.
     *
     * @param rows by what the charity calls them; none for the whole list
     */
    Done of(SubmittedList list, List<String> rows) throws IOException {
        return of(list, wanted(list, rows, folder.charity()), folder.charity());
    }

    /** Withdraws all rows of a list but some, that are not withdrawn yet. */
    Done allBut(SubmittedList list, Set<String> kept) throws IOException {
        List<Keepsakes.Keepsake> wanted =
                wanted(list, List.of(), folder.charity()).stream()
                        .filter(k -> !kept.contains(k.record()))
                        .toList();
        return of(list, wanted, folder.charity());
    }

    private Done of(SubmittedList list, List<Keepsakes.Keepsake> wanted, CharitySecret charity)
            throws IOException {
        int deleted = 0;
        for (HubRequest request : requests(list.terms(), wanted, charity)) {
            acts.intend(request);
            deleted += HubLine.json(line.ask("withdrawals", request)).path("deleted").asInt();
            acts.done(request);
        }
        list.withdrawn(wanted.stream().map(Keepsakes.Keepsake::record).toList());
        return new Done(wanted.size(), deleted);
    }

    private static List<Keepsakes.Keepsake> wanted(
            SubmittedList list, List<String> rows, CharitySecret charity) throws IOException {
        Set<String> gone = new HashSet<>(list.withdrawn());
        List<Keepsakes.Keepsake> kept = list.kept(charity);
        Set<String> there = new HashSet<>();
        kept.forEach(k -> there.add(k.record()));
        for (String row : rows) {
            if (!there.contains(row)) {
                throw new Refusal("exchange.no-row", "list", list.name(), "row", row);
            }
        }
        return kept.stream()
                .filter(k -> rows.isEmpty() || rows.contains(k.record()))
                .filter(k -> !gone.contains(k.record()))
                .toList();
    }

    private static List<HubRequest> requests(
            SubmittedList.Terms terms, List<Keepsakes.Keepsake> wanted, CharitySecret charity) {
        List<byte[]> items = new ArrayList<>();
        for (Keepsakes.Keepsake keepsake : wanted) {
            for (Keepsakes.Left left : keepsake.left()) {
                Bag.Deletion deletion = left.deletion(charity);
                items.add(item(deletion.tag(), deletion.secret()));
            }
        }
        while (!items.isEmpty() && items.size() % FILLED != 0) {
            items.add(item(random(Entry.TAG_BYTES), random(HubRequest.SECRET_BYTES)));
        }
        Collections.shuffle(items, RANDOM);
        List<HubRequest> requests = new ArrayList<>();
        int most = HubAct.WITHDRAWAL.most();
        for (int from = 0; from < items.size(); from += most) {
            List<byte[]> some = items.subList(from, Math.min(from + most, items.size()));
            requests.add(
                    new HubRequest(
                            HubAct.WITHDRAWAL,
                            terms.group(),
                            Instant.now(),
                            random(HubRequest.BYTES),
                            terms.agreement(),
                            terms.kind().ordinal(),
                            new byte[HubRequest.BYTES],
                            SubmittedList.joined(some, HubAct.WITHDRAWAL.bytes())));
        }
        return requests;
    }

    private static byte[] item(byte[] tag, byte[] secret) {
        byte[] item = java.util.Arrays.copyOf(tag, HubAct.WITHDRAWAL.bytes());
        System.arraycopy(secret, 0, item, tag.length, secret.length);
        return item;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}

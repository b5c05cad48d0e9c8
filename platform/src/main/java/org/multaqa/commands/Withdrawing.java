package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.multaqa.reach.CountReport;
import tools.jackson.databind.json.JsonMapper;

/**
 * A member has the hub delete what it has registered, by the secrets that only it can name: in an
 * order that tells nothing, among deletions that delete nothing.
 */
final class Withdrawing {
    /** The deletions of some rows are filled up to a multiple of so many. */
    private static final int FILLED = 400;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MemberFolder folder;
    private final HubLine line;
    private final MemberActs acts;

    Withdrawing(MemberFolder folder, HubLine line, MemberActs acts) {
        this.folder = folder;
        this.line = line;
        this.acts = acts;
    }

    /**
     * What was withdrawn: how many rows, how many entries the hub had of them, and whether the
     * count of different families could be put right.
     */
    record Done(int rows, int entries, boolean counted) {}

    /**
     * What a withdrawal is going to do, on the disk before the first entry goes: broken off
     * anywhere, it is gone through to its end the next time, and counts once.
     */
    record Begun(List<String> rows, @Nullable CountReport report) {}

    /**
     * Withdraws rows of a list that are not withdrawn yet.
     *
     * @param rows by what the charity calls them; none for the whole list
     */
    Done of(SubmittedList list, List<String> rows) throws IOException {
        broken(list);
        return gone(list, wanted(list, rows, folder.charity()));
    }

    /** Withdraws all rows of a list but some, that are not withdrawn yet. */
    Done allBut(SubmittedList list, Set<String> kept) throws IOException {
        broken(list);
        return gone(
                list,
                wanted(list, List.of(), folder.charity()).stream()
                        .filter(k -> !kept.contains(k.record()))
                        .toList());
    }

    /** Goes through to its end what was broken off. */
    private void broken(SubmittedList list) throws IOException {
        if (Files.exists(list.withdrawing())) {
            finish(list, JSON.readValue(Files.readAllBytes(list.withdrawing()), Begun.class));
        }
    }

    private Done gone(SubmittedList list, List<Keepsakes.Keepsake> wanted) throws IOException {
        if (wanted.isEmpty()) {
            return new Done(0, 0, true);
        }
        List<String> ids = wanted.stream().map(Keepsakes.Keepsake::record).toList();
        CountReport report = new WithdrawnCounts(folder, line, acts).of(list, wanted);
        Begun begun = new Begun(ids, report);
        PrivateFiles.write(list.withdrawing(), JSON.writeValueAsString(begun));
        return finish(list, begun);
    }

    private Done finish(SubmittedList list, Begun begun) throws IOException {
        Set<String> rows = new HashSet<>(begun.rows());
        List<Keepsakes.Keepsake> going =
                list.kept(folder.charity()).stream()
                        .filter(k -> rows.contains(k.record()))
                        .toList();
        int deleted = 0;
        for (HubRequest request : requests(list.terms(), going, folder.charity())) {
            acts.intend(request);
            deleted += HubLine.json(line.ask("withdrawals", request)).path("deleted").asInt();
            acts.done(request);
        }
        boolean counted = begun.report() != null && told(begun.report());
        list.withdrawn(begun.rows());
        Files.delete(list.withdrawing());
        return new Done(going.size(), deleted, counted);
    }

    /**
     * Whether the hub took the count; a refusal does not undo the withdrawal, a broken line does.
     */
    private boolean told(CountReport report) {
        try {
            ListCounts.send(line, acts, report);
            return true;
        } catch (Refusal refused) {
            if (!refused.reason().key().equals("exchange.hub-refused")) {
                throw refused;
            }
            return false;
        }
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
            HubTerms terms, List<Keepsakes.Keepsake> wanted, CharitySecret charity) {
        List<byte[]> items = new ArrayList<>();
        for (Keepsakes.Keepsake keepsake : wanted) {
            for (Keepsakes.Left left : keepsake.left()) {
                Bag.Deletion deletion = left.deletion(charity);
                items.add(item(deletion.tag(), deletion.secret()));
            }
        }
        while (!items.isEmpty() && items.size() % FILLED != 0) {
            items.add(item(Chance.bytes(Entry.TAG_BYTES), Chance.bytes(HubRequest.SECRET_BYTES)));
        }
        Chance.shuffle(items);
        return terms.requests(HubAct.WITHDRAWAL, items);
    }

    private static byte[] item(byte[] tag, byte[] secret) {
        byte[] item = java.util.Arrays.copyOf(tag, HubAct.WITHDRAWAL.bytes());
        System.arraycopy(secret, 0, item, tag.length, secret.length);
        return item;
    }
}

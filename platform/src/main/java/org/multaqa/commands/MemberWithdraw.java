package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.KeyFault;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has the hub delete what this member has registered: rows of a list, or all of it. */
@Command(
        name = "withdraw",
        description = {
            "Have the hub delete rows of a list that was registered, or all of it.",
            "The deletions go out shuffled among others that delete nothing."
        })
final class MemberWithdraw implements Callable<Integer> {
    /** The deletions of some rows are filled up to a multiple of so many. */
    private static final int FILLED = 400;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private HubOptions hub = new HubOptions();

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "The member's folder.")
    private Path keys = Path.of("");

    @Option(
            names = "--list",
            required = true,
            paramLabel = "NAME",
            description = "As 'member submit' named it.")
    private String name = "";

    @Option(
            names = "--row",
            paramLabel = "ID",
            description = "The record_id of a row, once for each (default: the whole list).")
    private List<String> rows = List.of();

    @Override
    public Integer call() {
        SubmittedList list = new SubmittedLists(keys).named(name);
        if (!list.isEncoded()) {
            throw new Refusal("exchange.no-list", "list", name);
        }
        String agreement = list.terms().agreement().toString();
        try (MemberFolder folder = MemberFolder.read(keys, Purpose.CORRECTION, agreement);
                HubLine line = hub.line(keys, common)) {
            List<Keepsakes.Keepsake> wanted = wanted(list, folder.charity());
            int deleted = 0;
            for (HubRequest request : requests(list.terms(), wanted, folder.charity())) {
                MemberActs acts = new MemberActs(keys);
                acts.intend(request);
                deleted += HubLine.json(line.ask("withdrawals", request)).path("deleted").asInt();
                acts.done(request);
            }
            list.withdrawn(wanted.stream().map(Keepsakes.Keepsake::record).toList());
            common.print(
                    common.say(
                            "exchange.withdrawn",
                            "rows",
                            wanted.size(),
                            "entries",
                            deleted,
                            "list",
                            name));
            return 0;
        } catch (KeyFault fault) {
            throw new Refusal(
                    "linkage.key-unreadable",
                    "file",
                    keys.toString(),
                    "why",
                    String.valueOf(fault.getMessage()));
        } catch (IOException e) {
            throw new Refusal("commands.cannot-write", "file", keys.toString());
        }
    }

    private List<Keepsakes.Keepsake> wanted(SubmittedList list, CharitySecret charity)
            throws IOException {
        Set<String> gone = new HashSet<>(list.withdrawn());
        List<Keepsakes.Keepsake> kept = list.kept(charity);
        Set<String> there = new HashSet<>();
        kept.forEach(k -> there.add(k.record()));
        for (String row : rows) {
            if (!there.contains(row)) {
                throw new Refusal("exchange.no-row", "list", name, "row", row);
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

package org.multaqa.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multaqa.agreements.HelpKind;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;

/**
 * Under what all rows of a list stand at the hub: agreement, kind of help, and the epoch's group.
 */
record HubTerms(UUID agreement, HelpKind kind, byte[] group) {
    /** A request under these terms, sent now. */
    HubRequest request(HubAct act, byte[] salt, byte[] key, byte[] items) {
        return new HubRequest(
                act, group, Instant.now(), salt, agreement, kind.ordinal(), key, items);
    }

    /** Requests about items, so many that each has no more than its act allows. */
    List<HubRequest> requests(HubAct act, List<byte[]> items) {
        List<HubRequest> requests = new ArrayList<>();
        for (int from = 0; from < items.size(); from += act.most()) {
            List<byte[]> some = items.subList(from, Math.min(from + act.most(), items.size()));
            byte[] salt = Chance.bytes(HubRequest.BYTES);
            requests.add(request(act, salt, new byte[HubRequest.BYTES], joined(some, act.bytes())));
        }
        return requests;
    }

    /** Items of one length, one behind the other. */
    static byte[] joined(List<byte[]> some, int each) {
        byte[] all = new byte[some.size() * each];
        for (int i = 0; i < some.size(); i++) {
            System.arraycopy(some.get(i), 0, all, i * each, each);
        }
        return all;
    }
}

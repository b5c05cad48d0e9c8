package org.multaqa.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.multaqa.linkage.wire.Padding;

/** A record that this member has registered, found by the handle that a case asks about. */
record OwnRecord(SubmittedList list, Keepsakes.Keepsake kept, byte[] handle) {

    /** Looks through all lists. */
    static Optional<OwnRecord> find(MemberFolder folder, byte[] handle) throws IOException {
        for (SubmittedList list : new SubmittedLists(folder.folder()).all()) {
            byte[] handles = list.handles();
            for (int at = 0; at < handles.length; at += handle.length) {
                if (Arrays.equals(handles, at, at + handle.length, handle, 0, handle.length)) {
                    List<Keepsakes.Keepsake> kept = list.kept(folder.charity());
                    return Optional.of(new OwnRecord(list, kept.get(at / handle.length), handle));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What was registered of it, read from the own entries at the hub: a desk's check with decoys.
     * None where they are gone, or their tokens not on this machine.
     */
    Optional<Payload> registered(MemberFolder folder, HubLine line, MemberActs acts)
            throws IOException {
        List<byte[]> tags = new ArrayList<>(kept.left().stream().map(Keepsakes.Left::tag).toList());
        int length = Padding.holding((long) HubRequest.bytesOf(HubAct.DESK_CHECK, tags.size()));
        int room = (length - HubRequest.bytesOf(HubAct.DESK_CHECK, 0)) / Entry.TAG_BYTES;
        tags.addAll(new SubmittedLists(folder.folder()).someTags(room - tags.size()));
        Chance.shuffle(tags);
        HubRequest request = list.terms().requests(HubAct.DESK_CHECK, tags).getFirst();
        List<Token> tokens = new ArrayList<>();
        try (TokenBook book = TokenBook.open(folder.tokens(), folder.charity())) {
            book.each(token -> {
                byte[] tag = token.tag();
                if (kept.left().stream().anyMatch(left -> Arrays.equals(left.tag(), tag))) {
                    tokens.add(token);
                }
            });
        }
        acts.intend(request);
        byte[] answer = line.ask("checks", request);
        acts.done(request);
        List<Payload> found = new ArrayList<>();
        SubmittedBatches.take(
                (tag, payloads) ->
                        tokens.stream()
                                .filter(token -> Arrays.equals(token.tag(), tag))
                                .forEach(token ->
                                        payloads.forEach(p ->
                                                token.open(p)
                                                        .filter(own ->
                                                                Arrays.equals(own.handle(), handle))
                                                        .ifPresent(found::add))),
                request,
                answer);
        return found.stream().findFirst();
    }
}

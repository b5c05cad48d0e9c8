package org.multaqa.keyholder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.multaqa.linkage.oprf.Blinding;
import org.multaqa.linkage.oprf.Elements;
import org.multaqa.linkage.oprf.Mode;

/** Requests as a test wants them, past the client that would not write all of these. */
final class Asking {
    private Asking() {}

    /** So many blinded elements. */
    static Elements elements(int count) {
        List<byte[]> inputs =
                IntStream.range(0, count)
                        .mapToObj(i -> ("key " + i).getBytes(StandardCharsets.UTF_8))
                        .toList();
        try (Blinding blinding = Blinding.of(Mode.VOPRF, inputs)) {
            return Elements.read(blinding.elements().bytes());
        }
    }

    static EvaluationRequest request(
            MemberKey member, HolderCard holder, Invitation invitation, Instant at, int count) {
        return request(member, holder, invitation, at, elements(count));
    }

    static EvaluationRequest request(
            MemberKey member,
            HolderCard holder,
            Invitation invitation,
            Instant at,
            Elements elements) {
        return EvaluationRequest.signed(
                member.key(),
                holder.identity(),
                invitation.group().identifier(),
                at,
                Purpose.DESK_CHECK,
                "A-2026-14",
                elements);
    }

    /** What the holder says to it. */
    static EvaluationAnswer answer(Holder holder, EvaluationRequest request) {
        try {
            return EvaluationAnswer.read(
                    holder.answer(request.written()), holder.card().identity());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

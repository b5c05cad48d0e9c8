package org.multaqa.keyholder;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.AbsentHolder;
import org.multaqa.linkage.oprf.Elements;
import org.multaqa.linkage.oprf.Evaluation;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyHolder;

/**
 * A key holder over the network, as a member asks it. What the invitation pins is all that is
 * believed: an answer bears the holder's signature, and its proof is checked against the public
 * share by the function that asked ({@link org.multaqa.linkage.oprf.ObliviousFunction}). A broken
 * line is tried again with the very same request, which the holder knows again and does not count
 * twice.
 */
public final class RemoteKeyHolder implements KeyHolder, AutoCloseable {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Invitation invitation;
    private final HolderCard card;
    private final HolderLine line;
    private final MemberKey member;
    private final Purpose purpose;
    private final String agreement;
    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    /**
     * One of the holders of an invitation.
     *
     * @param agreement the data-sharing agreement that is cited, at most 64 bytes
     */
    public RemoteKeyHolder(
            Invitation invitation,
            int number,
            MemberKey member,
            Purpose purpose,
            String agreement,
            Clock clock) {
        this.invitation = invitation;
        card = invitation.circle().holder(number);
        line = new HolderLine(card);
        this.member = member;
        this.purpose = purpose;
        this.agreement = agreement;
        this.clock = clock;
        byte[] cited = agreement.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (cited.length > EvaluationRequest.AGREEMENT_BYTES
                || agreement.isBlank()
                || HolderCard.isUnplain(agreement)) {
            throw new Refusal(
                    "keyholder.agreement-unfit", "most", EvaluationRequest.AGREEMENT_BYTES);
        }
    }

    /** All three holders of an invitation. */
    public static List<RemoteKeyHolder> all(
            Invitation invitation,
            MemberKey member,
            Purpose purpose,
            String agreement,
            Clock clock) {
        return java.util.stream.IntStream.rangeClosed(1, GroupKey.HOLDERS)
                .mapToObj(number ->
                        new RemoteKeyHolder(invitation, number, member, purpose, agreement, clock))
                .toList();
    }

    @Override
    public int number() {
        return card.number();
    }

    /** Asks; where there is no answer {@link AbsentHolder} says by its cause why. */
    @Override
    public Evaluation evaluate(Elements blinded) {
        try {
            EvaluationAnswer answer = ask(blinded);
            if (answer.decline() == Decline.EXPIRED) {
                // The clock of one of us is wrong; the holder has said its time and signed it.
                ahead = Duration.between(clock.instant(), answer.at());
                answer = ask(blinded);
            }
            Decline decline = answer.decline();
            if (decline != null) {
                throw refusal(decline, answer.left());
            }
            return Objects.requireNonNull(answer.evaluation());
        } catch (Refusal refusal) {
            throw new AbsentHolder(card.number(), refusal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AbsentHolder(card.number(), e);
        }
    }

    private EvaluationAnswer ask(Elements blinded) throws InterruptedException {
        Instant at = clock.instant().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
        EvaluationRequest request =
                EvaluationRequest.signed(
                        member.key(),
                        card.identity(),
                        invitation.group().identifier(),
                        at,
                        purpose,
                        agreement,
                        blinded);
        byte[] written = request.written();
        IOException broken = null;
        for (int tries = 0; tries < TRIES; tries++) {
            if (tries > 0) {
                Thread.sleep(PAUSE.multipliedBy(tries));
            }
            try {
                HolderLine.Reply reply = line.post(HolderLine.EVALUATE, written);
                return read(reply, request, written.length);
            } catch (IOException e) {
                broken = e;
            }
        }
        throw unreachable(broken);
    }

    private EvaluationAnswer read(HolderLine.Reply reply, EvaluationRequest request, int length)
            throws IOException {
        if (reply.status() >= 500) {
            throw new IOException("HTTP " + reply.status());
        }
        try {
            if (reply.status() != 200 || reply.body().length != length) {
                throw new MalformedMessage("HTTP " + reply.status());
            }
            EvaluationAnswer answer = EvaluationAnswer.read(reply.body(), card.identity());
            Evaluation evaluation = answer.evaluation();
            boolean fits =
                    Arrays.equals(answer.commitment(), request.commitment())
                            && (evaluation == null
                                    || evaluation.elements().size() == request.elements().size());
            if (fits) {
                return answer;
            }
        } catch (MalformedMessage e) {
            // said below
        }
        throw new Refusal("keyholder.not-the-holder", "name", card.name(), "address", at());
    }

    private Refusal unreachable(@Nullable IOException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof javax.net.ssl.SSLException) {
                return new Refusal(
                        "keyholder.not-the-holder", "name", card.name(), "address", at());
            }
        }
        return new Refusal("keyholder.unreachable", "name", card.name(), "address", at());
    }

    private Refusal refusal(Decline decline, int left) {
        return new Refusal(
                "keyholder.declined." + decline.word(), "name", card.name(), "left", left);
    }

    private String at() {
        return card.address().toString();
    }

    @Override
    public void close() {
        line.close();
    }
}

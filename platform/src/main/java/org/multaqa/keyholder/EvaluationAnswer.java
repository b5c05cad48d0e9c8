package org.multaqa.keyholder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.oprf.Elements;
import org.multaqa.linkage.oprf.Evaluation;
import org.multaqa.linkage.oprf.Proof;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.SigningKey;

/**
 * What a holder answers, signed by it: the evaluated elements with their proof, or why not.
 *
 * @param commitment which request it answers
 * @param at the holder's time, to the second
 * @param left what a decline for want of allowance leaves: how many elements could still be asked
 */
record EvaluationAnswer(
        byte[] commitment,
        Instant at,
        @Nullable Decline decline,
        int left,
        @Nullable Evaluation evaluation) {
    private static final int VERSION = 1;
    private static final int ANSWERED = 0;
    private static final int DECLINED = 1;
    private static final byte[] LABEL =
            "multaqa evaluation answer 1\n".getBytes(StandardCharsets.US_ASCII);

    static EvaluationAnswer of(byte[] commitment, Instant at, Evaluation evaluation) {
        return new EvaluationAnswer(commitment, at, null, 0, evaluation);
    }

    static EvaluationAnswer declined(byte[] commitment, Instant at, Decline why, int left) {
        return new EvaluationAnswer(commitment, at, why, left, null);
    }

    /** As it travels, as long as its request. */
    byte[] written(SigningKey holder, int length) {
        WireWriter writer =
                new WireWriter().small(VERSION).bytes(commitment).big(at.getEpochSecond());
        if (evaluation != null) {
            writer.small(ANSWERED)
                    .number(evaluation.elements().size())
                    .bytes(evaluation.elements().bytes())
                    .bytes(evaluation.proof().bytes());
        } else if (decline != null) {
            writer.small(DECLINED).small(decline.ordinal()).number(left);
        }
        byte[] signature = holder.sign(Hashes.join(LABEL, writer.done()));
        return writer.bytes(signature).padded(length);
    }

    /**
     * Reads an answer; anything but one by this holder is a {@link MalformedMessage}.
     *
     * @param holder the holder's public key, as it was pinned
     */
    static EvaluationAnswer read(byte[] bytes, byte[] holder) {
        WireReader reader = new WireReader(bytes);
        if (reader.small() != VERSION) {
            throw new MalformedMessage("of another version");
        }
        byte[] commitment = reader.bytes(32);
        Instant at = Hashes.instant(reader.big());
        EvaluationAnswer answer =
                switch (reader.small()) {
                    case ANSWERED -> of(commitment, at, evaluation(reader));
                    case DECLINED -> {
                        int why = reader.small();
                        if (why >= Decline.values().length) {
                            throw new MalformedMessage("an unknown reason");
                        }
                        int left = reader.number(Integer.MAX_VALUE);
                        yield declined(commitment, at, Decline.values()[why], left);
                    }
                    default -> throw new MalformedMessage("neither answered nor declined");
                };
        byte[] content = new byte[reader.position()];
        System.arraycopy(bytes, 0, content, 0, content.length);
        byte[] signature = reader.bytes(SigningKey.SIGNATURE_BYTES);
        reader.requirePadding();
        if (!SigningKey.verify(holder, Hashes.join(LABEL, content), signature)) {
            throw new MalformedMessage("not signed by the holder");
        }
        return answer;
    }

    private static Evaluation evaluation(WireReader reader) {
        int size = reader.number(Elements.MOST);
        if (size == 0) {
            throw new MalformedMessage("an answer to nothing");
        }
        Elements elements = Elements.read(reader.bytes(size * Ristretto.BYTES));
        return new Evaluation(elements, Proof.read(reader.bytes(Proof.BYTES)));
    }
}

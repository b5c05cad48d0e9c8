package org.multaqa.commands;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.blind.Sightings;
import org.multaqa.linkage.encode.EncodedList;
import org.multaqa.linkage.sodium.KeyPair;
import org.multaqa.linkage.sodium.SealedBox;
import org.multaqa.linkage.sodium.Secret;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubAnswer;
import org.multaqa.linkage.wire.HubRequest;
import org.multaqa.linkage.wire.WireFault;

/**
 * The batches in which an encoded list goes to the hub. They are the same, byte for byte, whenever
 * they are sent, so that the hub knows one again that was broken off.
 */
final class SubmittedBatches {
    private final SubmittedList list;
    private final KeyPair key;

    SubmittedBatches(SubmittedList list) {
        this.list = list;
        key = KeyPair.of(HexFormat.of().parseHex(list.setting("answers")));
    }

    /** Sends what was not sent yet, and keeps what was answered. */
    void send(HubLine line, MemberActs acts, ProgressLine progress, CommonOptions options)
            throws IOException {
        DataDirectory.makePrivateFolder(list.answers());
        try (EncodedList encoded = EncodedList.open(list.entries())) {
            int batches = batches(encoded);
            for (int number = 0; number < batches; number++) {
                int done = number;
                progress.say(() -> options.say("exchange.sending", "done", done, "all", batches));
                HubRequest request = batch(encoded, number);
                Path answer = answer(number);
                if (!Files.exists(answer)) {
                    acts.intend(request);
                    SubmittedList.write(answer, line.ask("batches", request));
                    acts.done(request);
                    line.acknowledge(request.commitment());
                } else if (!Files.exists(answer(number + 1))) {
                    // Whether the last answer was acknowledged is not known; twice does no harm.
                    line.acknowledge(request.commitment());
                }
            }
        }
    }

    /** Gives everything that was answered to the sightings. */
    void read(Sightings sightings) throws IOException {
        try (EncodedList encoded = EncodedList.open(list.entries())) {
            for (int number = 0; number < batches(encoded); number++) {
                byte[] sealed = Files.readAllBytes(answer(number));
                try (Secret opened =
                        SealedBox.open(sealed, key)
                                .orElseThrow(() -> new Refusal("exchange.hub-unclear"))) {
                    take(sightings::stood, batch(encoded, number), opened.copy());
                }
            }
        }
    }

    private static int batches(EncodedList encoded) {
        return Math.toIntExact(Math.ceilDiv(encoded.size(), HubAct.REGISTERING.most()));
    }

    /** The same request each time but for when it is sent. */
    private HubRequest batch(EncodedList encoded, int number) {
        int most = HubAct.REGISTERING.most();
        long from = (long) number * most;
        return list.terms()
                .request(
                        HubAct.REGISTERING,
                        salt(number),
                        key.publicKey(),
                        encoded.entries(from, (int) Math.min(most, encoded.size() - from)));
    }

    private byte[] salt(int number) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(key.privateKey());
            return hash.digest(ByteBuffer.allocate(4).putInt(number).array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Takes what stood in the bucket of a tag. */
    interface Taker {
        void stood(byte[] tag, List<byte[]> payloads);
    }

    /** Gives an answer to who takes it; one to something else is refused. */
    static void take(Taker taker, HubRequest request, byte[] bytes) {
        HubAnswer answer;
        try {
            answer = HubAnswer.read(bytes);
        } catch (WireFault fault) {
            throw new Refusal("exchange.hub-unclear");
        }
        if (!Arrays.equals(answer.commitment(), request.commitment())
                || answer.size() != request.size()) {
            throw new Refusal("exchange.hub-unclear");
        }
        answer.each((item, payloads) -> taker.stood(request.tag(item), payloads));
    }

    private Path answer(int number) {
        return list.answers().resolve(String.valueOf(number));
    }
}

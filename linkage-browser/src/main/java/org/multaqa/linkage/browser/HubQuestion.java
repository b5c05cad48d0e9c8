package org.multaqa.linkage.browser;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubAnswer;
import org.multaqa.linkage.wire.HubRequest;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Uint8Array;

/** A question of tags to the hub; its answer is read by the question it belongs to. */
public final class HubQuestion {
    private final HubRequest request;

    /** What a question says of itself. */
    public interface Terms extends JSObject {
        /** Whether it is about one family at the desk; else about a list. */
        @JSProperty
        boolean isDesk();

        /** The identifier of the group's key, 32 bytes. */
        @JSProperty
        Uint8Array getGroup();

        /** When it is sent, in seconds. */
        @JSProperty
        double getSeconds();

        /** 32 bytes drawn at random. */
        @JSProperty
        Uint8Array getSalt();

        /** The agreement that is cited, in the form of a UUID. */
        @JSProperty
        String getAgreement();

        /** The number of the kind of help. */
        @JSProperty
        int getKind();
    }

    HubQuestion(Terms terms, byte[] tags) {
        request =
                new HubRequest(
                        act(terms.isDesk()),
                        Bytes.of(terms.getGroup()),
                        Instant.ofEpochSecond((long) terms.getSeconds()),
                        Bytes.of(terms.getSalt()),
                        UUID.fromString(terms.getAgreement()),
                        terms.getKind(),
                        new byte[HubRequest.BYTES],
                        tags);
    }

    static HubAct act(boolean desk) {
        return desk ? HubAct.DESK_CHECK : HubAct.BATCH_CHECK;
    }

    /** As it travels. */
    @JSExport
    @JSProperty
    public Uint8Array getBytes() {
        return Bytes.toPage(request.written());
    }

    /** What names it in the hub's log, 32 bytes. */
    @JSExport
    @JSProperty
    public Uint8Array getCommitment() {
        return Bytes.toPage(request.commitment());
    }

    /** Gives a list what stood in the buckets; refuses what answers something else. */
    @JSExport
    public void answer(Uint8Array answer, Answered to) {
        Refusal.saidToPage(() -> {
            HubAnswer read = HubAnswer.read(Bytes.of(answer));
            if (read.size() != request.size()
                    || !Arrays.equals(read.commitment(), request.commitment())) {
                throw new IllegalStateException("the answer belongs to another question");
            }
            read.each((item, payloads) -> to.stood(request.tag(item), payloads));
            return read;
        });
    }
}

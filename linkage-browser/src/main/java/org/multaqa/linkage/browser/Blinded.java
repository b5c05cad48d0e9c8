package org.multaqa.linkage.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.oprf.Blinding;
import org.multaqa.linkage.oprf.Elements;
import org.multaqa.linkage.oprf.Evaluation;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.Mode;
import org.multaqa.linkage.oprf.Proof;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.Uint8Array;

/** A batch of match keys, hidden from the holders whom the page asks about them. */
public final class Blinded {
    private final Blinding batch;

    Blinded(String[] keys) {
        List<byte[]> inputs = new ArrayList<>();
        for (String key : keys) {
            inputs.add(key.getBytes(StandardCharsets.UTF_8));
        }
        batch = Blinding.of(Mode.VOPRF, inputs);
    }

    /** A holder's answer as the page received it. */
    public interface Answer extends JSObject {
        /** The number of the holder. */
        @JSProperty
        int getHolder();

        /** Each element times its share, 32 bytes each. */
        @JSProperty
        Uint8Array getElements();

        /** The proof, 64 bytes. */
        @JSProperty
        Uint8Array getProof();
    }

    /** What every holder that is asked gets: 32 bytes a key, in their order. */
    @JSExport
    @JSProperty
    public Uint8Array getElements() {
        return Bytes.toPage(batch.elements().bytes());
    }

    /**
     * The tokens of the keys, 32 bytes each, from two holders' answers; refuses both where one does
     * not fit its proof, and names the holder.
     *
     * @param groupKey the text of the group's key from the invitation
     * @param members the text of the members' secret
     * @param first the answer of the holder with the lower number
     */
    @JSExport
    public JSArray<Uint8Array> tokens(
            String groupKey, String members, Answer first, Answer second) {
        return Refusal.saidToPage(() -> {
            List<byte[]> outputs = finished(groupKey, first, second);
            try (MembersSecret secret = MembersSecret.read(members)) {
                outputs.replaceAll(output -> secret.token(output).bytes());
            }
            return Bytes.toPage(outputs);
        });
    }

    /**
     * The outputs of the function, 64 bytes each, for a page whose members' secret is a key that no
     * script can read: it makes their HMAC itself, and {@link Encoder#token} of that a token.
     */
    @JSExport
    public JSArray<Uint8Array> outputs(String groupKey, Answer first, Answer second) {
        return Refusal.saidToPage(() -> Bytes.toPage(finished(groupKey, first, second)));
    }

    private List<byte[]> finished(String groupKey, Answer first, Answer second) {
        GroupKey group = GroupKey.read(groupKey);
        Elements one = proved(group, first);
        Elements other = proved(group, second);
        return batch.finish(first.getHolder(), one, second.getHolder(), other);
    }

    private Elements proved(GroupKey group, Answer answer) {
        Evaluation said =
                new Evaluation(
                        Elements.read(Bytes.of(answer.getElements())),
                        Proof.read(Bytes.of(answer.getProof())));
        return said.provedBy(group, answer.getHolder(), batch.elements());
    }

    /** Forgets the blinds; there are no tokens afterwards. */
    @JSExport
    public void close() {
        batch.close();
    }
}

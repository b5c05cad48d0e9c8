package org.multaqa.linkage.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.sodium.KeyPair;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Uint8Array;

/** What a charity has left at the hub itself, as its sealed keepsakes tell. */
final class OwnEntries {
    private OwnEntries() {}

    /** Handles, by which own entries are known among answers, and tags, for decoys. */
    static JSObject of(byte[] key, byte[] keepsakes) {
        try {
            List<Keepsakes.Keepsake> kept =
                    Keepsakes.read(new ByteArrayInputStream(keepsakes), key);
            int entries = kept.stream().mapToInt(one -> one.left().size()).sum();
            byte[] handles = new byte[kept.size() * Payload.HANDLE_BYTES];
            byte[] tags = new byte[entries * Entry.TAG_BYTES];
            int tag = 0;
            for (int i = 0; i < kept.size(); i++) {
                byte[] shown = KeyPair.of(kept.get(i).mailboxKey()).publicKey();
                byte[] handle = SubjectEncoding.handle(shown);
                System.arraycopy(handle, 0, handles, i * handle.length, handle.length);
                for (Keepsakes.Left left : kept.get(i).left()) {
                    System.arraycopy(left.tag(), 0, tags, tag, Entry.TAG_BYTES);
                    tag += Entry.TAG_BYTES;
                }
            }
            return of(Bytes.toPage(handles), Bytes.toPage(tags));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JSBody(
            params = {"handles", "tags"},
            script = "return {handles: handles, tags: tags};")
    private static native JSObject of(Uint8Array handles, Uint8Array tags);
}

package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.OpenedPayload;
import org.multaqa.linkage.encode.SealedNotes;
import org.multaqa.linkage.mailbox.Conversation;
import org.multaqa.linkage.sodium.KeyPair;
import tools.jackson.databind.json.JsonMapper;

/** What this member must keep of its cases to read them, sealed with its own secret. */
final class CaseNotes {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final CharitySecret charity;

    CaseNotes(Path keys, CharitySecret charity) {
        file = keys.resolve("cases");
        this.charity = charity;
    }

    /**
     * What is kept of one case; bytes in hexadecimal.
     *
     * @param opener whether this member opened it, else the record is its own
     * @param secret the private key of this case, or of the record's mailbox
     * @param otherHints empty until the other has sent them
     * @param written how many letters this member has sealed
     * @param ended whether nothing can be done any more
     */
    record Note(
            String row,
            boolean opener,
            String handle,
            String opened,
            String secret,
            String ownHints,
            String otherHints,
            int written,
            boolean ended) {

        Note writing() {
            return with(otherHints, written + 1, ended);
        }

        Note knowing(String hints) {
            return with(hints, written, ended);
        }

        Note over() {
            return with(otherHints, written, true);
        }

        private Note with(String hints, int letters, boolean over) {
            return new Note(row, opener, handle, opened, secret, ownHints, hints, letters, over);
        }

        Conversation.Side side() {
            return opener ? Conversation.Side.OPENER : Conversation.Side.OWNER;
        }

        KeyPair pair() {
            return KeyPair.of(HexFormat.of().parseHex(secret));
        }

        OpenedPayload payload() {
            return OpenedPayload.of(HexFormat.of().parseHex(opened));
        }

        /** The conversation, once the other's key is known; none where it is not the record's. */
        Optional<Conversation> conversation(String openerKey, @Nullable String ownerKey) {
            try (OpenedPayload payload = payload()) {
                if (!opener) {
                    return Optional.of(
                            Conversation.ofOwner(
                                    payload, pair(), HexFormat.of().parseHex(openerKey)));
                }
                return ownerKey == null
                        ? Optional.empty()
                        : Conversation.ofOpener(
                                payload,
                                HexFormat.of().parseHex(handle),
                                pair(),
                                HexFormat.of().parseHex(ownerKey));
            }
        }
    }

    /** All notes, in the file as one thing: by the key of the opener, which names a case. */
    record All(Map<String, Note> notes) {}

    private Map<String, Note> read() throws IOException {
        return Files.exists(file)
                ? new HashMap<>(JSON.readValue(SealedNotes.read(file, charity), All.class).notes())
                : new HashMap<>();
    }

    Optional<Note> find(String openerKey) throws IOException {
        return Optional.ofNullable(read().get(openerKey));
    }

    /** The note of a live case that was opened at a handle, and the key that names it. */
    Optional<Map.Entry<String, Note>> openedAt(String handle) throws IOException {
        return read().entrySet().stream()
                .filter(e -> e.getValue().opener() && !e.getValue().ended())
                .filter(e -> e.getValue().handle().equals(handle))
                .findFirst();
    }

    /** Keeps a note, on the disk before anything is sent that hangs on it. */
    void keep(String openerKey, Note note) throws IOException {
        Map<String, Note> all = read();
        all.put(openerKey, note);
        SealedNotes.write(file, charity, JSON.writeValueAsBytes(new All(all)));
    }
}

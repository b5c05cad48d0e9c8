package org.multaqa.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.mailbox.Conversation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The letters of a case, sealed and opened on this machine. */
final class CaseLetters {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CaseNotes notes;

    CaseLetters(CaseNotes notes) {
        this.notes = notes;
    }

    /**
     * A letter that was read.
     *
     * @param ours whether this member wrote it
     * @param text null where its seal is not sound
     */
    record Letter(boolean ours, String name, @Nullable String text, String at) {}

    /** Seals a letter; its number is noted before, so that two never have the same. */
    String seal(JsonNode it, CaseNotes.Note note, String name, String text, boolean withHints)
            throws IOException {
        CaseNotes.Note writing = note.writing();
        Map<String, Object> letter = new LinkedHashMap<>();
        letter.put("number", writing.written());
        letter.put("name", name);
        letter.put("text", text);
        letter.put("hints", withHints ? note.ownHints() : "");
        String json = JSON.writeValueAsString(letter);
        if (json.getBytes(StandardCharsets.UTF_8).length > Conversation.LONGEST) {
            throw new Refusal("cases.too-long");
        }
        notes.keep(key(it), writing);
        try (Conversation conversation = conversation(it, note).orElseThrow()) {
            return ListOptions.hex(
                    conversation.seal(note.side(), it.path("id").asString(""), json));
        }
    }

    /** Opens all letters that the hub gave; what the other sent of its hints is noted. */
    List<Letter> read(JsonNode it, CaseNotes.Note note) throws IOException {
        List<Letter> letters = new ArrayList<>();
        Conversation conversation = conversation(it, note).orElse(null);
        if (conversation == null) {
            return letters;
        }
        try (conversation) {
            int[] last = {0, 0};
            for (JsonNode sealed : it.path("letters")) {
                boolean byOpener = sealed.path("opener").asBoolean();
                boolean ours = byOpener == note.opener();
                JsonNode said = opened(conversation, it, sealed, byOpener);
                int side = ours ? 0 : 1;
                String name = "";
                String text = null;
                if (said != null && said.path("number").asInt() > last[side]) {
                    last[side] = said.path("number").asInt();
                    noteHints(it, note, said, ours);
                    name = said.path("name").asString("");
                    text = said.path("text").asString("");
                }
                letters.add(new Letter(ours, name, text, sealed.path("at").asString("")));
            }
        }
        return letters;
    }

    private static @Nullable JsonNode opened(
            Conversation conversation, JsonNode it, JsonNode sealed, boolean byOpener) {
        Conversation.Side side = byOpener ? Conversation.Side.OPENER : Conversation.Side.OWNER;
        return conversation
                .open(
                        side,
                        it.path("id").asString(""),
                        HexFormat.of().parseHex(sealed.path("sealed").asString("")))
                .map(text -> HubLine.json(text.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }

    private void noteHints(JsonNode it, CaseNotes.Note note, JsonNode said, boolean ours)
            throws IOException {
        String hints = said.path("hints").asString("");
        if (!ours && !hints.isEmpty() && !hints.equals(note.otherHints())) {
            CaseNotes.Note now = notes.find(key(it)).orElse(note);
            notes.keep(key(it), now.knowing(hints));
        }
    }

    /** The conversation of a case; none before the owner has shown the key of the record. */
    static Optional<Conversation> conversation(JsonNode it, CaseNotes.Note note) {
        JsonNode owner = it.path("ownerKey");
        return note.conversation(
                key(it), owner.isNull() || owner.isMissingNode() ? null : owner.asString(""));
    }

    static String key(JsonNode it) {
        return it.path("openerKey").asString("");
    }
}

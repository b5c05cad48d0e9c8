package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.multaqa.cases.CaseOutcome;
import org.multaqa.cases.CaseState;
import org.multaqa.cases.Opening;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.encode.OpenedPayload;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.mailbox.Conversation;
import org.multaqa.linkage.sodium.KeyPair;
import tools.jackson.databind.JsonNode;

/** What a member does with cases: keys and letters stay on this machine. */
final class CaseWork {
    private final MemberFolder folder;
    private final HubLine line;
    private final MemberActs acts;
    private final CaseLine cases;
    private final CaseNotes notes;
    private final CaseLetters letters;
    private final FoundHits hits;

    CaseWork(Path keys, MemberFolder folder, HubLine line) {
        this.folder = folder;
        this.line = line;
        acts = new MemberActs(keys);
        cases = new CaseLine(line, acts);
        notes = new CaseNotes(keys, folder.charity());
        letters = new CaseLetters(notes);
        hits = new FoundHits(keys, folder.charity());
    }

    /** A case of this member: what the hub says of it, and what is kept of it here. */
    record Own(JsonNode it, CaseNotes.Note note) {
        String number() {
            return it.path("number").asString("");
        }

        String state() {
            return it.path("state").asString("");
        }
    }

    /** Opens a case about a row; taken up where it was broken off. */
    JsonNode open(String row) throws IOException {
        FoundHits.Hit hit =
                hits.about(row).stream()
                        .findFirst()
                        .orElseThrow(() -> new Refusal("cases.no-hit", "row", row));
        Optional<Map.Entry<String, CaseNotes.Note>> before = notes.openedAt(hit.handle());
        if (before.isPresent()) {
            JsonNode it = open(hit, before.get().getValue().pair());
            if (it.path("outcome").isNull() && isLive(it)) {
                return it;
            }
            settle(it, before.get().getValue());
        }
        KeyPair pair = KeyPair.fresh();
        notes.keep(
                ListOptions.hex(pair.publicKey()),
                new CaseNotes.Note(
                        row,
                        true,
                        hit.handle(),
                        hit.opened(),
                        ListOptions.hex(pair.privateKey()),
                        hit.ownHints(),
                        hit.otherHints(),
                        0,
                        false));
        return open(hit, pair);
    }

    private JsonNode open(FoundHits.Hit hit, KeyPair pair) {
        try (OpenedPayload payload = OpenedPayload.of(HexFormat.of().parseHex(hit.opened()))) {
            byte[] handle = HexFormat.of().parseHex(hit.handle());
            String proof = ListOptions.hex(Conversation.opening(payload, handle, pair.publicKey()));
            return cases.open(
                    new Opening(
                            hit.handle(),
                            hit.agreement(),
                            hit.kind(),
                            ListOptions.hex(pair.publicKey()),
                            proof,
                            // made of the case's own key, so that sent again it is the same act
                            ListOptions.hex(payload.proof("salt", pair.privateKey()))));
        }
    }

    private static boolean isLive(JsonNode it) {
        return CaseState.valueOf(it.path("state").asString("").toUpperCase(Locale.ROOT)).isLive();
    }

    /** Our cases, and those that wait for us as the owner of the record. */
    List<Own> list() throws IOException {
        List<Own> all = new ArrayList<>();
        for (JsonNode it : cases.own()) {
            CaseNotes.Note note = notes.find(CaseLetters.key(it)).orElse(null);
            if (note != null) {
                all.add(new Own(it, note));
                settle(it, note);
            }
        }
        for (JsonNode it : cases.waiting()) {
            byte[] handle = HexFormat.of().parseHex(it.path("handle").asString(""));
            OwnRecord record = OwnRecord.find(folder, handle).orElse(null);
            if (record != null) {
                all.add(new Own(it, note(it, record, "", "")));
            }
        }
        return all;
    }

    List<CaseLetters.Letter> letters(Own own) throws IOException {
        return letters.read(own.it(), own.note());
    }

    private static CaseNotes.Note note(
            JsonNode it, OwnRecord record, String opened, String ownHints) {
        return new CaseNotes.Note(
                record.kept().record(),
                false,
                it.path("handle").asString(""),
                opened,
                ListOptions.hex(record.kept().mailboxKey()),
                ownHints,
                "",
                0,
                false);
    }

    /** Answers as the owner, or confirms as the opener; gives the case as it is now. */
    JsonNode answer(String number, String name, String text) throws IOException {
        JsonNode it = numbered(number);
        CaseNotes.Note note = notes.find(CaseLetters.key(it)).orElse(null);
        return it.path("opener").asBoolean() && note != null
                ? confirm(it, note, name, text)
                : answerAsOwner(it, name, text);
    }

    private JsonNode answerAsOwner(JsonNode it, String name, String text) throws IOException {
        String number = it.path("number").asString("");
        byte[] handle = HexFormat.of().parseHex(it.path("handle").asString(""));
        OwnRecord record =
                OwnRecord.find(folder, handle)
                        .orElseThrow(() -> new Refusal("cases.no-case", "number", number));
        Payload own =
                record.registered(folder, line, acts)
                        .orElseThrow(() -> new Refusal("cases.entries-gone", "number", number));
        try (OpenedPayload payload = OpenedPayload.of(own)) {
            byte[] openerKey = HexFormat.of().parseHex(CaseLetters.key(it));
            byte[] proof = HexFormat.of().parseHex(it.path("proof").asString(""));
            if (!Conversation.isOpening(payload, handle, openerKey, proof)) {
                throw new Refusal("cases.false-opening", "number", number);
            }
            CaseNotes.Note note =
                    note(
                            it,
                            record,
                            ListOptions.hex(payload.bytes()),
                            ListOptions.hex(own.hints().bytes()));
            String letter = letters.seal(it, note, name, text, true);
            try (Conversation conversation = CaseLetters.conversation(it, note).orElseThrow()) {
                return cases.answer(
                        it.path("id").asString(""),
                        ListOptions.hex(note.pair().publicKey()),
                        ListOptions.hex(conversation.answer()),
                        letter);
            }
        }
    }

    private JsonNode confirm(JsonNode it, CaseNotes.Note note, String name, String text)
            throws IOException {
        String number = it.path("number").asString("");
        String answer = it.path("answer").asString("");
        if (answer.isEmpty()) {
            throw new Refusal("cases.not-now.opened");
        }
        Optional<Conversation> conversation = CaseLetters.conversation(it, note);
        boolean sound =
                conversation.map(c -> c.isAnswer(HexFormat.of().parseHex(answer))).orElse(false);
        conversation.ifPresent(Conversation::close);
        if (!sound) {
            throw new Refusal("cases.false-answer", "number", number);
        }
        return cases.confirm(it.path("id").asString(""), letters.seal(it, note, name, text, true));
    }

    void write(String number, String text) throws IOException {
        Own own = own(number);
        cases.write(
                own.it().path("id").asString(""),
                letters.seal(own.it(), own.note(), "", text, false));
    }

    /** Says what came of it; gives the case as it is now. */
    JsonNode close(String number, String outcome, String text) throws IOException {
        Own own = own(number);
        boolean joint = own.state().equals("talking") || own.state().equals("mediation");
        String letter =
                joint && !text.isEmpty() ? letters.seal(own.it(), own.note(), "", text, false) : "";
        JsonNode now = cases.close(own.it().path("id").asString(""), outcome, letter);
        settle(now, notes.find(CaseLetters.key(now)).orElse(own.note()));
        return now;
    }

    /** What both found to be two families is remembered here. */
    private void settle(JsonNode it, CaseNotes.Note note) throws IOException {
        String both = it.path("outcome").asString("");
        if (both.equals(CaseOutcome.NOT_SAME.word())) {
            letters.read(it, note);
            CaseNotes.Note now = notes.find(CaseLetters.key(it)).orElse(note);
            if (!now.ownHints().isEmpty() && !now.otherHints().isEmpty()) {
                hits.remember(now.ownHints(), now.otherHints());
            }
        }
        if (!isLive(it)) {
            // another case may be opened about the record
            CaseNotes.Note now = notes.find(CaseLetters.key(it)).orElse(note);
            notes.keep(CaseLetters.key(it), now.over());
        }
    }

    private Own own(String number) throws IOException {
        JsonNode it = numbered(number);
        CaseNotes.Note note =
                notes.find(CaseLetters.key(it))
                        .orElseThrow(() -> new Refusal("cases.no-case", "number", number));
        return new Own(it, note);
    }

    private JsonNode numbered(String number) {
        return cases.numbered(number)
                .orElseThrow(() -> new Refusal("cases.no-case", "number", number));
    }
}

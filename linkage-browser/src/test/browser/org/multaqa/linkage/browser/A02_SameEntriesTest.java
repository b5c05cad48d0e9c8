package org.multaqa.linkage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;
import org.multaqa.linkage.sodium.KeyPair;

/** The list has households, so keys of families take part. */
@Tag("browser")
@DisplayName("A list that a page encodes is what the program would have made of it")
class A02_SameEntriesTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final int ENTRIES_A_RECORD = 40;
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Subject.Help HELP = new Subject.Help(3, MONTH, 140_501, 111);
    private static final Map<String, Integer> HELP_OF_PAGE =
            Map.of("kind", 3, "year", 2026, "month", 11, "subDistrict", 140_501, "lastQuarter", 111);

    private final String csv = Invented.csv(30, 43);
    private final CharitySecret charity = CharitySecret.fresh();
    private final MembersSecret members = MembersSecret.fresh();
    private final List<Subject> subjects = subjects(csv);
    private final Map<String, Token> tokens = tokens();

    @Test
    @DisplayName("The same keys are to be evaluated, those of households too, each once")
    void sameKeys() {
        Map<String, Object> said =
                EncoderPage.ask("listKeys", Map.of("help", HELP_OF_PAGE, "csv", csv));
        assertThat(said.get("size")).isEqualTo(subjects.size());
        assertThat(said.get("keys")).isEqualTo(List.copyOf(tokens.keySet()));
        assertThat(tokens.keySet()).anyMatch(key -> key.startsWith("COUPLE|"));
    }

    @Test
    @DisplayName("Each entry has the tag, the hints, the payload and the expiry that are due")
    void sameEntries() {
        Map<String, Object> encoded = encode();
        Map<String, byte[]> entries = byTag((String) encoded.get("entries"));
        int found = 0;
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            Map<?, ?> keepsake = (Map<?, ?>) ((List<?>) encoded.get("keepsakes")).get(i);
            assertThat(keepsake.get("record")).isEqualTo(subject.id());
            byte[] mailbox = HEX.parseHex((String) keepsake.get("mailboxKey"));
            byte[] handle = Arrays.copyOf(sha256(KeyPair.of(mailbox).publicKey()), 16);
            Payload due = new Payload(handle, HELP.kind(), HELP.month(), HELP.subDistrict(), 0, subject.hints());
            for (Object one : (List<?>) keepsake.get("left")) {
                Map<?, ?> left = (Map<?, ?>) one;
                byte[] entry = entries.get(left.get("tag") + "/" + deletionOf(left));
                Token token = tokenOf((String) left.get("tag"));
                assertThat(token.open(part(entry, Entry.PAYLOAD_AT, Entry.PAYLOAD_BYTES)))
                        .contains(due);
                assertThat(part(entry, Entry.EXPIRY_AT, 4)).containsExactly(0, 111, 1, 0);
                found++;
            }
        }
        assertThat(found)
                .isEqualTo(subjects.stream().mapToInt(s -> new HashSet<>(s.matchKeys()).size()).sum());
    }

    @Test
    @DisplayName("It is filled up with noise, in another order each time, and tells how far it is")
    void noiseAndOrder() {
        Map<String, Object> encoded = encode();
        String entries = (String) encoded.get("entries");
        assertThat(entries).hasSize(2 * Entry.BYTES * ENTRIES_A_RECORD * subjects.size());
        assertThat(encoded.get("seen"))
                .isEqualTo(IntStream.rangeClosed(1, subjects.size()).boxed().toList());
        List<String> first = tagsInOrder(entries);
        List<String> second = tagsInOrder((String) encode().get("entries"));
        assertThat(second).isNotEqualTo(first).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    @DisplayName("A page opens what the program sealed, and nothing of another bucket")
    void opens() {
        Token token = tokens.values().iterator().next();
        Token other = members.token(new byte[] {1});
        String sealed = hex(token.seal(new Payload(new byte[16], 7, MONTH, 20_001, 5, subjects.getFirst().hints())));
        Map<String, Object> opened = open(token, sealed);
        assertThat(opened)
                .containsEntry("kind", 7)
                .containsEntry("year", 2026)
                .containsEntry("month", 11)
                .containsEntry("subDistrict", 20_001)
                .containsEntry("flags", 5)
                .containsEntry("handle", "00".repeat(16));
        assertThat(open(other, sealed)).isNull();
        String tag = EncoderPage.ask("tag", Map.of("token", hex(token.bytes())));
        assertThat(tag).isEqualTo(hex(token.tag()));
    }

    private static Map<String, Object> open(Token token, String sealed) {
        return EncoderPage.ask("open", Map.of("token", hex(token.bytes()), "sealed", sealed));
    }

    private Map<String, Object> encode() {
        Map<String, String> known = new HashMap<>();
        tokens.forEach((key, token) -> known.put(key, hex(token.bytes())));
        return EncoderPage.ask(
                "encode",
                Map.of(
                        "help", HELP_OF_PAGE,
                        "csv", csv,
                        "charity", charity.written(),
                        "members", members.written(),
                        "tokens", known,
                        "entriesARecord", ENTRIES_A_RECORD));
    }

    /** Entries by tag and deletion hash: together they name one. */
    private static Map<String, byte[]> byTag(String entries) {
        Map<String, byte[]> found = new HashMap<>();
        byte[] all = HEX.parseHex(entries);
        for (int at = 0; at < all.length; at += Entry.BYTES) {
            byte[] entry = part(all, at, Entry.BYTES);
            String tag = hex(part(entry, Entry.TAG_AT, Entry.TAG_BYTES));
            found.put(tag + "/" + hex(part(entry, Entry.DELETION_AT, Entry.DELETION_BYTES)), entry);
        }
        return found;
    }

    private String deletionOf(Map<?, ?> left) {
        byte[] secret = charity.deletionSecret(HEX.parseHex((String) left.get("id")));
        return hex(Entry.deletionHash(secret));
    }

    private Token tokenOf(String tag) {
        return tokens.values().stream()
                .filter(token -> hex(token.tag()).equals(tag))
                .findFirst()
                .orElseThrow();
    }

    /** Tags of real entries, in the order of the list. */
    private List<String> tagsInOrder(String entries) {
        Set<String> real = new HashSet<>();
        tokens.values().forEach(token -> real.add(hex(token.tag())));
        List<String> tags = new ArrayList<>();
        for (int at = 0; at < entries.length(); at += 2 * Entry.BYTES) {
            String tag = entries.substring(at, at + 2 * Entry.TAG_BYTES);
            if (real.contains(tag)) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private Map<String, Token> tokens() {
        Set<String> keys = new LinkedHashSet<>();
        subjects.forEach(subject -> keys.addAll(subject.matchKeys()));
        Map<String, Token> tokens = new java.util.LinkedHashMap<>();
        for (String key : keys) {
            tokens.put(key, members.token(key.getBytes(StandardCharsets.UTF_8)));
        }
        return tokens;
    }

    private List<Subject> subjects(String csv) {
        PersonSubjects people = new PersonSubjects();
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        try (Records records =
                Records.of(new ByteArrayInputStream(file), "list.csv", Map.of(), List.of())) {
            CanonicalRecord record = records.next();
            while (record != null) {
                people.add(record.value(Field.RECORD_ID), NormalPerson.of(record));
                record = records.next();
            }
        }
        try (HintMaker maker = members.hintMaker()) {
            return people.helped(HELP, maker);
        }
    }

    private static byte[] part(byte[] from, int at, int length) {
        return Arrays.copyOfRange(from, at, at + length);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}

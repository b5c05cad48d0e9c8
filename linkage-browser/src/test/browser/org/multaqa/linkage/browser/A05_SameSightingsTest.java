package org.multaqa.linkage.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.blind.Sightings;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;
import org.multaqa.linkage.sodium.KeyPair;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubAnswer;
import org.multaqa.linkage.wire.HubRequest;

/** A charity asks about its list, whose first families another one has helped, and one itself. */
@Tag("browser")
@DisplayName("A page makes of the hub's answer what the program makes of it")
class A05_SameSightingsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Subject.Help HELP = new Subject.Help(3, MONTH, 140_501, 111);
    private static final Map<String, Integer> HELP_OF_PAGE =
            Map.of("kind", 3, "year", 2026, "month", 11, "subDistrict", 140_501, "lastQuarter", 111);

    @TempDir private Path folder;

    private final String csv = Invented.csv(60, 47);
    private final MembersSecret members = MembersSecret.fresh();
    private final List<NormalPerson> people = new ArrayList<>();
    private final List<Subject> subjects = subjects();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private byte[] own = new byte[0];

    @Test
    @DisplayName("The same people, as sure, with the same help, and nothing of what is its own")
    void same() throws Exception {
        subjects.forEach(s -> s.matchKeys().forEach(key -> tokens.computeIfAbsent(key, this::token)));
        ByteArrayOutputStream tags = new ByteArrayOutputStream();
        tokens.values().forEach(token -> tags.writeBytes(token.tag()));
        Map<String, Object> asked =
                EncoderPage.ask(
                        "question",
                        Map.of(
                                "help", HELP_OF_PAGE,
                                "csv", csv,
                                "hintKey", HEX.formatHex(hintKey()),
                                "tags", HEX.formatHex(tags.toByteArray())));
        HubRequest request = HubRequest.read(HEX.parseHex((String) asked.get("bytes")));
        assertThat(request.act()).isEqualTo(HubAct.BATCH_CHECK);
        assertThat(request.at()).isEqualTo(Instant.ofEpochSecond(1_796_000_000));
        assertThat(request.agreement())
                .isEqualTo(UUID.fromString("0190a5b4-0000-7000-8000-0123456789ab"));
        assertThat(asked).containsEntry("commitment", HEX.formatHex(request.commitment()));
        HubAnswer answer = answered(request);
        Map<String, String> ofPage = new LinkedHashMap<>();
        tokens.forEach((key, token) -> ofPage.put(key, HEX.formatHex(token.bytes())));
        List<Map<String, Object>> found =
                EncoderPage.ask(
                        "found",
                        Map.of(
                                "answer", HEX.formatHex(answer.written()),
                                "tokens", ofPage,
                                "own", HEX.formatHex(own)));
        List<Sightings.Sighting> due = due(request, answer);
        assertThat(due).hasSizeGreaterThan(subjects.size() / 3);
        assertThat(found.stream().map(A05_SameSightingsTest::shown).toList())
                .isEqualTo(due.stream().map(A05_SameSightingsTest::shown).toList());
    }

    @Test
    @DisplayName("The words of the recovery sheet are read alike, and a wrong one is named")
    void words() {
        String secret =
                EncoderPage.ask(
                        "membersSecret", Map.of("text", String.join(" ", members.words())));
        assertThat(secret).isEqualTo(HEX.formatHex(members.copy()));
        EncoderPage.Refused refused =
                catchThrowableOfType(
                        EncoderPage.Refused.class,
                        () -> EncoderPage.ask("membersSecret", Map.of("text", "تفاح ديناصور")));
        assertThat(refused.said).containsEntry("kind", "wrong-key");
        assertThat(refused.said.get("message").toString()).contains("ديناصور");
    }

    private List<Subject> subjects() {
        PersonSubjects all = new PersonSubjects();
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        try (Records records =
                Records.of(new ByteArrayInputStream(bytes), "list", Map.of(), List.of())) {
            for (CanonicalRecord record; (record = records.next()) != null; ) {
                people.add(NormalPerson.of(record));
                all.add(record.value(Field.RECORD_ID), people.getLast());
            }
        }
        try (HintMaker maker = members.hintMaker()) {
            return all.helped(HELP, maker);
        }
    }

    /** The first half by another charity, the very first by the asking one as well. */
    private HubAnswer answered(HubRequest request) throws Exception {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        try (CharitySecret charity = CharitySecret.fresh();
                Bag bag = Bag.open(folder, 1)) {
            SubjectEncoding encoding = new SubjectEncoding(charity);
            for (Subject subject : subjects.subList(0, subjects.size() / 2)) {
                encoding.encode(subject, tokens::get, entries::writeBytes);
            }
            Keepsakes.Keepsake kept =
                    encoding.encode(subjects.getFirst(), tokens::get, entries::writeBytes);
            own = SubjectEncoding.handle(KeyPair.of(kept.mailboxKey()).publicKey());
            bag.add(entries.toByteArray());
            return HubAnswer.of(bag, request, 100);
        }
    }

    private List<Sightings.Sighting> due(HubRequest request, HubAnswer answer) {
        Sightings sightings = new Sightings(people, subjects);
        sightings.isOwn(own);
        answer.each((item, payloads) -> sightings.stood(request.tag(item), payloads));
        return sightings.found(tokens::get);
    }

    private static String shown(Map<String, Object> found) {
        return found.get("person")
                + " "
                + found.get("verdict")
                + " "
                + found.get("kind")
                + " "
                + YearMonth.of((int) found.get("year"), (int) found.get("month"));
    }

    private static String shown(Sightings.Sighting due) {
        return due.record() + " " + due.verdict().word() + " " + due.kind() + " " + due.month();
    }

    private Token token(String key) {
        return members.token(key.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hintKey() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(members.copy(), "HmacSHA512"));
        mac.update("multaqa hints 1".getBytes(StandardCharsets.US_ASCII));
        return Arrays.copyOf(mac.doFinal(new byte[] {1}), 16);
    }
}

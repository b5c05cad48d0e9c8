package org.multaqa.linkage.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.blind.Sightings.Sighting;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.EncodedList;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;
import org.multaqa.linkage.sodium.KeyPair;

/** Jisr al-Khayr asks about its list; Dar al-Amal has registered food for Maryam each month. */
@DisplayName("What a charity makes of the answers to its tags")
class H02_SightingsTest {
    private static final String HEADER =
            "record_id,given_name,father_name,family_name,mother_name,birth_date,phone\n";
    private static final String AMAL = HEADER + "1,مريم,خالد,الحلبي,سعاد,1986-03-14,0944123456\n";
    private static final String KHAYR =
            HEADER
                    + "7,يوسف,نعيم,الإدلبي,ليلى,1975-01-20,0955777888\n"
                    + "8,مريم,خالد,حلبي,سعاد,14/3/1986,944 123 456\n";

    @TempDir private Path folder;

    private final MembersSecret members = MembersSecret.fresh();
    private final CharitySecret amal = CharitySecret.fresh();
    private final List<byte[]> bag = new ArrayList<>();
    private final List<byte[]> handles = new ArrayList<>();

    @Test
    @DisplayName("is who was helped, with what and when, once for each month")
    void everyMonth() throws Exception {
        for (int month = 1; month <= 9; month++) {
            registered(AMAL, YearMonth.of(2026, month));
        }
        List<Sighting> found = asked(KHAYR, false);
        assertThat(found).hasSize(9).allMatch(s -> s.record() == 1 && s.kind() == 3);
        assertThat(found).allMatch(s -> s.verdict() == Verdict.SURE);
        assertThat(found)
                .extracting(Sighting::month)
                .contains(YearMonth.of(2026, 1), YearMonth.of(2026, 9))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("is nothing where the charity finds what it has left itself")
    void ownIsNoNews() throws Exception {
        registered(AMAL, YearMonth.of(2026, 10));
        assertThat(asked(AMAL, true)).isEmpty();
        assertThat(asked(AMAL, false)).hasSize(1);
    }

    private List<Subject> subjects(String list, YearMonth month, List<NormalPerson> people) {
        PersonSubjects subjects = new PersonSubjects();
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        try (Records records =
                Records.of(new ByteArrayInputStream(bytes), "list", Map.of(), List.of())) {
            for (CanonicalRecord record; (record = records.next()) != null; ) {
                people.add(NormalPerson.of(record));
                subjects.add("" + people.size(), people.getLast());
            }
        }
        try (HintMaker maker = members.hintMaker()) {
            return subjects.helped(new Subject.Help(3, month, 20400, 111), maker);
        }
    }

    private ListEncoding encoding(List<Subject> subjects, TokenBook book) throws Exception {
        var encoding = new ListEncoding(BlindTraining.INVENTED, 1, members, amal, 32);
        encoding.evaluate(subjects, book, 1, (done, all) -> {});
        return encoding;
    }

    private void registered(String list, YearMonth month) throws Exception {
        List<Subject> subjects = subjects(list, month, new ArrayList<>());
        Path entries = Files.createTempDirectory(folder, "list").resolve("entries");
        Path kept = entries.resolveSibling("kept");
        try (TokenBook book = TokenBook.inMemory(amal)) {
            encoding(subjects, book).write(subjects, book, entries, kept);
        }
        try (EncodedList encoded = EncodedList.open(entries)) {
            for (int i = 0; i < encoded.size(); i++) {
                bag.add(encoded.entries(i, 1));
            }
        }
        for (Keepsakes.Keepsake keepsake : Keepsakes.read(kept, amal)) {
            byte[] address = KeyPair.of(keepsake.mailboxKey()).publicKey();
            handles.add(SubjectEncoding.handle(address));
        }
    }

    /** Asks as a program does, with everything that the hub has as the answer. */
    private List<Sighting> asked(String list, boolean own) throws Exception {
        List<NormalPerson> people = new ArrayList<>();
        List<Subject> subjects = subjects(list, YearMonth.of(2026, 12), people);
        Sightings sightings = new Sightings(people, subjects);
        if (own) {
            handles.forEach(sightings::isOwn);
        }
        for (byte[] entry : bag) {
            sightings.stood(
                    Arrays.copyOf(entry, Entry.TAG_BYTES),
                    List.of(Arrays.copyOfRange(entry, Entry.PAYLOAD_AT, Entry.DELETION_AT)));
        }
        try (TokenBook book = TokenBook.inMemory(amal)) {
            encoding(subjects, book);
            return sightings.found(book);
        }
    }
}

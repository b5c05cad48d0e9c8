package org.multaqa.linkage.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;
import org.multaqa.linkage.sodium.KeyPair;

/** Dar al-Amal, Jisr al-Khayr and others tell how many families they see for the first time. */
@DisplayName("Counts of first sightings")
class H03_FirstSightingsTest {
    private static final String HEADER =
            "record_id,given_name,father_name,family_name,mother_name,birth_date,phone,household_id\n";
    private static final String MARYAM = "مريم,خالد,الحلبي,سعاد,1986-03-14,0944123456,";
    private static final String YUSUF = "يوسف,نعيم,الإدلبي,ليلى,1975-01-20,0955777888,";
    private static final String SAMI = "سامي,نعيم,الإدلبي,هدى,2011-05-02,0955777888,";

    private static final YearMonth YEAR = YearMonth.of(2026, 1);

    @TempDir private Path folder;

    private final MembersSecret members = MembersSecret.fresh();
    private final CharitySecret charity = CharitySecret.fresh();
    private final TokenBook book = TokenBook.inMemory(charity);

    /** What stands at the hub: of which list it is, and an entry. */
    private record Left(String list, byte[] entry) {}

    private final List<Left> bag = new ArrayList<>();
    private final Map<String, List<StandingHelp.Withdrawn>> registered = new HashMap<>();

    @Test
    @DisplayName("count rows of a household as one family, and who stands on a list twice once")
    void households() throws Exception {
        String list =
                HEADER + "1," + YUSUF + "h1\n2," + SAMI + "h1\n3," + MARYAM + "\n4," + MARYAM
                        + "\n";
        FirstSightings counts = registering("amal", list, YearMonth.of(2026, 10));
        assertThat(counts.registered()).isEqualTo(new FirstSightings.Number(2, 3));
        assertThat(counts.first().values())
                .allMatch(first -> first.equals(new FirstSightings.Number(2, 3)));
    }

    @Test
    @DisplayName(
            "leave out who was helped before, by others or by the charity itself, in the scope")
    void knownBefore() throws Exception {
        registering("amal", HEADER + "1," + MARYAM + "\n", YearMonth.of(2026, 9));
        FirstSightings counts =
                registering(
                        "khayr",
                        HEADER + "7," + MARYAM + "\n8," + YUSUF + "\n",
                        YearMonth.of(2026, 10));
        counts.first()
                .forEach((scope, first) ->
                        assertThat(first.families())
                                .as(scope.word())
                                .isEqualTo(scope.ofMonth() ? 2 : 1));
    }

    @Test
    @DisplayName(
            "tell before a withdrawal, without names, whether anybody else stands for a family")
    void standing() throws Exception {
        registering("amal", HEADER + "1," + MARYAM + "\n2," + YUSUF + "\n", YearMonth.of(2026, 9));
        assertThat(standingFor("amal")).allMatch(s -> s.scopes().isEmpty());
        registering("khayr", HEADER + "7," + MARYAM + "\n", YearMonth.of(2026, 10));
        List<StandingHelp.Standing> standing = standingFor("amal");
        assertThat(standing.get(0).help().month()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(standing.get(0).scopes()).hasSize(8).noneMatch(CountScope::ofMonth);
        assertThat(standing.get(1).scopes()).isEmpty();
        bag.removeIf(left -> left.list().equals("amal"));
        assertThat(found("amal")).containsOnlyNulls();
    }

    private List<StandingHelp.Standing> standingFor(String list) throws Exception {
        return found(list).stream().map(Objects::requireNonNull).toList();
    }

    private List<StandingHelp.@Nullable Standing> found(String list) {
        StandingHelp help = new StandingHelp();
        Objects.requireNonNull(registered.get(list)).forEach(help::goes);
        stood().forEach(help::stood);
        return help.found(book);
    }

    private Map<byte[], List<byte[]>> stood() {
        Map<String, List<byte[]>> buckets = new HashMap<>();
        Map<String, byte[]> tags = new HashMap<>();
        for (Left left : bag) {
            byte[] tag = Arrays.copyOf(left.entry(), Entry.TAG_BYTES);
            tags.put(Arrays.toString(tag), tag);
            buckets.computeIfAbsent(Arrays.toString(tag), t -> new ArrayList<>())
                    .add(Arrays.copyOfRange(left.entry(), Entry.PAYLOAD_AT, Entry.DELETION_AT));
        }
        Map<byte[], List<byte[]>> stood = new HashMap<>();
        buckets.forEach(
                (tag, payloads) -> stood.put(Objects.requireNonNull(tags.get(tag)), payloads));
        return stood;
    }

    /** Registers a list and counts it by what stood there before. */
    private FirstSightings registering(String name, String text, YearMonth month) throws Exception {
        List<NormalPerson> people = new ArrayList<>();
        List<Subject> subjects = subjects(text, month, people);
        var encoding = new ListEncoding(BlindTraining.INVENTED, 1, members, charity, 32);
        encoding.evaluate(subjects, book, 1, (done, all) -> {});
        Sightings sightings = new Sightings(people, subjects);
        stood().forEach(sightings::stood);
        FirstSightings counts = new FirstSightings(people, subjects);
        counts.add(sightings.found(book));
        Path entries = Files.createTempDirectory(folder, "list").resolve("entries");
        Path kept = entries.resolveSibling("kept");
        encoding.write(subjects, book, entries, kept);
        try (EncodedList encoded = EncodedList.open(entries)) {
            for (int i = 0; i < encoded.size(); i++) {
                bag.add(new Left(name, encoded.entries(i, 1)));
            }
        }
        List<StandingHelp.Withdrawn> own = new ArrayList<>();
        for (Keepsakes.Keepsake keepsake : Keepsakes.read(kept, charity)) {
            byte[] address = KeyPair.of(keepsake.mailboxKey()).publicKey();
            own.add(
                    new StandingHelp.Withdrawn(
                            SubjectEncoding.handle(address),
                            keepsake.left().stream().map(Keepsakes.Left::tag).toList()));
        }
        registered.put(name, own);
        return counts;
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
}

package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;

/** Dar al-Amal encodes its list of two; the hub takes it. */
@DisplayName("The verbs of the blind exchange, on the command line")
class BlindVerbsTest {
    @TempDir private Path folder;
    private Path keys = Path.of("");
    private Path list = Path.of("");
    private Path encoded = Path.of("");

    @BeforeEach
    void makeKeysAndAList() throws IOException {
        keys = folder.resolve("keys");
        encoded = folder.resolve("amal.entries");
        list =
                Files.writeString(
                        folder.resolve("amal.csv"),
                        """
                        record_id,given_name,father_name,family_name,national_id,phone
                        1,مريم,خالد,الحلبي,02010234567,0931 234 567
                        2,سمير,محمد,الدمشقي,,0944 765 432
                        """);
        assertThat(run("keys", "new", "--out", keys.toString()).code()).isZero();
    }

    @Test
    @DisplayName("A list is encoded, the hub takes it, and in its bag is nothing of a name")
    void encodedAndLoaded() throws IOException {
        Ended made = encode();
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("2 records").contains("written as 64 entries");
        assertThat(encoded).hasSize(128 + 64 * 128);
        Path bag = folder.resolve("bag");
        Ended loaded = run("load", encoded.toString(), "--bag", bag.toString());
        assertThat(loaded.code()).as(loaded.err()).isZero();
        assertThat(loaded.out()).contains("64 entries");
        assertThat(Files.readString(encoded, StandardCharsets.ISO_8859_1))
                .doesNotContain("02010234567");
    }

    @Test
    @DisplayName(
            "What was evaluated once is not asked for again, and keepsakes are never written over")
    void again() throws IOException {
        assertThat(encode().code()).isZero();
        Ended over = encode();
        assertThat(over.code()).isEqualTo(1);
        assertThat(over.err()).contains("amal.entries.keepsakes is there already");
        Files.delete(folder.resolve("amal.entries.keepsakes"));
        assertThat(encode().out()).contains("0 new match keys");
    }

    @Test
    @DisplayName("Keys are only their owner's to read, and are never written over")
    void keysAreKept() throws IOException {
        for (String name : List.of("members.key", "charity.key", "holder-1.key")) {
            assertThat(Files.getPosixFilePermissions(keys.resolve(name)))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
        String before = Files.readString(keys.resolve("group.key"));
        Ended again = run("keys", "new", "--out", keys.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("never written over");
        assertThat(keys.resolve("group.key")).hasContent(before);
    }

    @Test
    @DisplayName("Any two holders serve; one alone is refused in words")
    void twoServe() throws IOException {
        Files.delete(keys.resolve("holder-1.key"));
        assertThat(encode().code()).isZero();
        Files.delete(encoded);
        Files.delete(folder.resolve("amal.entries.keepsakes"));
        Files.delete(keys.resolve("holder-3.key"));
        assertRefused(encode(), "Fewer than two");
    }

    @Test
    @DisplayName("A holder that answers with another share is named, and nothing is left behind")
    void lyingHolder() throws IOException {
        Path others = folder.resolve("others");
        run("keys", "new", "--out", others.toString());
        Files.copy(
                others.resolve("holder-2.key"),
                keys.resolve("holder-2.key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        // Of three, two are asked: with one of them gone it is these two.
        Files.delete(keys.resolve("holder-1.key"));
        assertRefused(encode(), "Key holder 2 answered wrongly");
        Ended inArabic = run(encodeWith("--language", "ar"));
        assertThat(inArabic.err()).contains("أجاب حامل المفتاح 2 جواباً خاطئاً");
    }

    @Test
    @DisplayName(
            "A members' secret of another exchange, or one that was mistyped, is known at once")
    void wrongKey() throws IOException {
        Path others = folder.resolve("others");
        run("keys", "new", "--out", others.toString());
        String own = Files.readString(keys.resolve("members.key"));
        Files.writeString(
                keys.resolve("members.key"), Files.readString(others.resolve("members.key")));
        assertRefused(encode(), "belongs to another exchange");
        char wrong = own.charAt(40) == 'a' ? 'b' : 'a';
        Files.writeString(
                keys.resolve("members.key"), own.substring(0, 40) + wrong + own.substring(41));
        assertRefused(encode(), "it was mistyped");
        Files.writeString(keys.resolve("members.key"), own);
        Files.writeString(keys.resolve("group.key"), "nothing");
        assertRefused(encode(), "group.key is no key");
    }

    @Test
    @DisplayName("A list with a fault is refused by its line, and nothing is left behind")
    void faultyList() throws IOException {
        Files.writeString(list, Files.readString(list) + "2,ليلى,محمد,الدمشقي,,\n");
        assertRefused(encode(), "line 4");
        Files.writeString(list, "record_id,given_name,father_name\n1,مريم\n");
        assertRefused(encode(), "line 2");
        Files.writeString(list, "");
        assertRefused(encode(), "empty");
        assertRefused(run(encodeWith("--aid", "300")), "--aid 0 to 255");
    }

    @Test
    @DisplayName("An encoding that was cut short or changed is refused, and the bag stays empty")
    void truncated() throws IOException {
        encode();
        byte[] whole = Files.readAllBytes(encoded);
        Path bag = folder.resolve("bag");
        Files.write(encoded, Arrays.copyOf(whole, whole.length - 1));
        Ended cut = run("load", encoded.toString(), "--bag", bag.toString());
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.err()).contains("cut short");
        whole[whole.length - 1] ^= 1;
        Files.write(encoded, whole);
        Ended changed = run("load", encoded.toString(), "--bag", bag.toString());
        assertThat(changed.err()).contains("not as it was written");
        Ended other = run("load", list.toString(), "--bag", bag.toString());
        assertThat(other.err()).contains("no encoded list");
        assertThat(other.code()).isEqualTo(1);
        assertThat(bag).doesNotExist();
    }

    @Test
    @DisplayName("Two lists are matched privately; what was evaluated is kept for the next time")
    void matchedPrivately() throws IOException {
        Path pairs = folder.resolve("pairs.csv");
        Ended first = run(matchWith(pairs));
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(Files.readAllLines(pairs))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1,B7,")
                .endsWith(",sure");
        Ended again = run(matchWith(pairs));
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("asked for 0 of them");
    }

    @Test
    @DisplayName("A private match in which a holder lies writes no pairs")
    void matchedWithALiar() throws IOException {
        Path others = folder.resolve("others");
        run("keys", "new", "--out", others.toString());
        Files.copy(
                others.resolve("holder-2.key"),
                keys.resolve("holder-2.key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Ended refused = run(matchWith(folder.resolve("pairs.csv")));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Key holder 2 answered wrongly");
        assertThat(folder.resolve("pairs.csv")).doesNotExist();
    }

    private String[] matchWith(Path pairs) throws IOException {
        Path other =
                Files.writeString(
                        folder.resolve("khayr.csv"),
                        """
                        record_id,given_name,father_name,family_name,national_id,phone
                        B7,مريم,خالد,حلبي,02010234567,931234567
                        B8,ناديا,وليد,العطار,,0955 111 222
                        """);
        return new String[] {
            "match",
            "--private",
            "--keys",
            keys.toString(),
            list.toString(),
            other.toString(),
            "--out",
            pairs.toString()
        };
    }

    private void assertRefused(Ended ended, String why) throws IOException {
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains(why);
        assertThat(ended.out()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .isSubsetOf("keys", "others", "amal.csv");
        }
    }

    private Ended encode() {
        return run(encodeWith());
    }

    private String[] encodeWith(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "encode",
                                list.toString(),
                                "--keys",
                                keys.toString(),
                                "--out",
                                encoded.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static Ended run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("linkage"));
        all.addAll(List.of(arguments));
        return VerbWithin.run(all.toArray(String[]::new));
    }
}

package org.multaqa.linkage.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.EncodedList;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.ObliviousFunction;
import org.multaqa.linkage.oprf.Rehearsal;

@DisplayName("The bag of entries: what the attack makes of it, and what it is attacked by")
class H05_BagTest {
    private static final long SEED = 3;
    private static Attack attack = Attack.on(100, SEED, (stage, done, all) -> {});

    @TempDir private Path folder;

    @BeforeAll
    static void encode() {
        attack = Attack.on(4_000, SEED, (stage, done, all) -> {});
    }

    @Test
    @DisplayName("In small buckets with coarse sketches at most one person in a hundred is named")
    void smallBuckets() {
        Attack.OnBag found = attack.bag(new Terms(4, 32, false));
        assertThat(found.bySize()).containsOnlyKeys(2, 3, 4);
        assertThat(found.all().best()).as("seed %d", SEED).isLessThan(0.01);
    }

    @Test
    @DisplayName("Each of the terms matters: bigger buckets, finer sketches, known quarters")
    void terms() {
        double strict = attack.bag(new Terms(3, 64, false)).all().best();
        assertThat(attack.bag(new Terms(8, 64, false)).all().best())
                .as("seed %d", SEED)
                .isGreaterThan(2 * strict);
        assertThat(attack.bag(new Terms(3, 256, false)).all().best()).isGreaterThan(strict);
        assertThat(attack.bag(new Terms(3, 64, true)).all().best()).isGreaterThan(strict);
    }

    @Test
    @DisplayName("Were sketches sealed, sizes alone would name hardly anybody, big buckets and all")
    void sealed() {
        Claims claims = attack.bag(new Terms(Integer.MAX_VALUE, 0, false)).all();
        assertThat(claims.best()).as("seed %d", SEED).isLessThan(0.02);
        assertThat(claims.atPrecision(0.9).right()).isZero();
    }

    @Test
    @DisplayName("The same seed gives the same claims, however many threads look")
    void repeats() {
        Terms terms = new Terms(5, 256, true);
        assertThat(attack.bag(terms).all().curve()).isEqualTo(attack.bag(terms).all().curve());
    }

    @Test
    @DisplayName("What is attacked is what the product stores: the same tags and sketches")
    void asStored() throws IOException, InterruptedException {
        List<PlainLists.OneList> lists = new ArrayList<>();
        PlainLists.invented(150, SEED).each(lists::add);
        PlainLists.OneList list = lists.get(1);
        List<Ceremony.Outcome> holders = Rehearsal.newKey(1);
        var function =
                new ObliviousFunction(
                        holders.getFirst().group(),
                        holders.stream().map(Ceremony.Outcome::share).toList());
        try (CharitySecret charity = CharitySecret.fresh();
                MembersSecret members = MembersSecret.fresh();
                TokenBook book = TokenBook.inMemory(charity)) {
            var encoding = new ListEncoding(function, 1, members, charity, 1);
            List<Subject> subjects = subjects(list);
            encoding.evaluate(subjects, book, 2, (done, all) -> {});
            Path file = folder.resolve("entries");
            encoding.write(subjects, book, file, folder.resolve("kept"));

            Set<String> attacked = new HashSet<>();
            for (List<Encoder.Key> record : Encoder.keys(list.records)) {
                for (Encoder.Key key : record) {
                    Token token = book.find(key.text()).orElseThrow();
                    long[] sketch = new long[Sketches.LONGS];
                    Encoder.sketch(token, key.features(), sketch, 0);
                    attacked.add(
                            HexFormat.of().toHexDigits(Encoder.tag(token))
                                    + " "
                                    + Arrays.toString(sketch));
                }
            }
            assertThat(attacked).hasSizeGreaterThan(100).isSubsetOf(stored(file));
        }
    }

    private static List<Subject> subjects(PlainLists.OneList list) {
        PersonSubjects people = new PersonSubjects();
        for (int i = 0; i < list.records.size(); i++) {
            people.add(String.valueOf(i), list.records.get(i));
        }
        return people.helped(
                new Subject.Help(
                        1,
                        java.time.YearMonth.of(2026, 11),
                        0,
                        Entry.quarter(java.time.YearMonth.of(2027, 11))));
    }

    private static Set<String> stored(Path file) throws IOException {
        Set<String> stored = new HashSet<>();
        try (EncodedList encoded = EncodedList.open(file)) {
            ByteBuffer all = ByteBuffer.wrap(encoded.entries(0, (int) encoded.size()));
            for (int at = 0; at < all.capacity(); at += Entry.BYTES) {
                long[] sketch = new long[Sketches.LONGS];
                for (int i = 0; i < sketch.length; i++) {
                    sketch[i] = all.getLong(at + Entry.SKETCH_AT + i * Long.BYTES);
                }
                stored.add(
                        HexFormat.of().toHexDigits(all.getLong(at + Entry.TAG_AT))
                                + " "
                                + Arrays.toString(sketch));
            }
        }
        return stored;
    }
}

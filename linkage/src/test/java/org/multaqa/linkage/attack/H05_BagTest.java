package org.multaqa.linkage.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.blind.BlindTraining;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.EncodedList;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Entry;

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
    @DisplayName("As it is stored, sizes alone name hardly anybody, big buckets and all")
    void stored() {
        Claims claims = attack.bag(Terms.asStored()).all();
        assertThat(claims.best()).as("seed %d", SEED).isLessThan(0.02);
        assertThat(claims.atPrecision(0.9).right()).isZero();
        assertThat(attack.bag(Terms.asPlannedFirst()).all().best())
                .as("the plan, seed %d", SEED)
                .isGreaterThan(0.2);
    }

    @Test
    @DisplayName("The same seed gives the same claims, however many threads look")
    void repeats() {
        Terms terms = new Terms(5, 256, true);
        assertThat(attack.bag(terms).all().curve()).isEqualTo(attack.bag(terms).all().curve());
    }

    @Test
    @DisplayName(
            "What is attacked is what the product stores: the same tags, and one expiry for all")
    void asStored() throws IOException, InterruptedException {
        List<PlainLists.OneList> lists = new ArrayList<>();
        PlainLists.invented(150, SEED).each(lists::add);
        PlainLists.OneList list = lists.get(1);
        try (CharitySecret charity = CharitySecret.fresh();
                MembersSecret members = MembersSecret.fresh();
                TokenBook book = TokenBook.inMemory(charity)) {
            var encoding = new ListEncoding(BlindTraining.INVENTED, 1, members, charity, 1);
            List<Subject> subjects = subjects(list, members);
            encoding.evaluate(subjects, book, 2, (done, all) -> {});
            Path file = folder.resolve("entries");
            encoding.write(subjects, book, file, folder.resolve("kept"));

            Set<Long> attacked = new HashSet<>();
            for (List<Encoder.Key> record : Encoder.keys(list.records)) {
                for (Encoder.Key key : record) {
                    attacked.add(Encoder.tag(book.find(key.text()).orElseThrow()));
                }
            }
            Set<Integer> expiries = new HashSet<>();
            Set<Long> stored = new HashSet<>();
            try (EncodedList encoded = EncodedList.open(file)) {
                ByteBuffer all = ByteBuffer.wrap(encoded.entries(0, (int) encoded.size()));
                for (int at = 0; at < all.capacity(); at += Entry.BYTES) {
                    stored.add(all.getLong(at + Entry.TAG_AT));
                    expiries.add((int) all.getShort(at + Entry.EXPIRY_AT));
                }
            }
            assertThat(attacked).hasSizeGreaterThan(100).isSubsetOf(stored);
            assertThat(expiries).hasSize(1);
        }
    }

    /** Helped in all quarters of a year. */
    private static List<Subject> subjects(PlainLists.OneList list, MembersSecret members) {
        PersonSubjects people = new PersonSubjects();
        for (int i = 0; i < list.records.size(); i++) {
            people.add(String.valueOf(i), list.records.get(i));
        }
        List<Subject> subjects = new ArrayList<>();
        try (HintMaker maker = members.hintMaker()) {
            for (Subject one : people.helped(help(1), maker)) {
                Subject.Help help = help(1 + 3 * (subjects.size() % 4));
                subjects.add(new Subject(one.id(), one.matchKeys(), one.hints(), help));
            }
        }
        return subjects;
    }

    private static Subject.Help help(int month) {
        YearMonth when = YearMonth.of(2026, month);
        return new Subject.Help(1, when, 0, Entry.quarter(when) + 4);
    }
}

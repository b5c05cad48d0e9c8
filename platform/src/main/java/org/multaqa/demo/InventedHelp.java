package org.multaqa.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.agreements.HelpKind;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.ObliviousFunction;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;

/** The lists of three charities of the demo, encoded as members encode theirs. */
final class InventedHelp {
    private static final int PEOPLE = 45;
    private static final long SEED = 20261124;
    private static final int ENTRIES_A_RECORD = 32;
    private static final int FAMILY = 3;
    private static final int WITHDRAWN = 2;

    private final MembersSecret members;
    private final List<PersonSubjects> lists;
    private final List<CharitySecret> secrets = new ArrayList<>();
    private final List<TokenBook> books = new ArrayList<>();
    private List<Keepsakes.Keepsake> left = List.of();

    private InventedHelp(MembersSecret members, List<PersonSubjects> lists) {
        this.members = members;
        this.lists = lists;
    }

    /** Invents the people and has their tokens made by two of the holders, who are all here. */
    static InventedHelp of(GroupKey group, List<KeyShare> shares, Path scratch) throws IOException {
        InventedHelp help = new InventedHelp(MembersSecret.fresh(), people(scratch));
        ObliviousFunction function = new ObliviousFunction(group, shares);
        for (int who = 0; who < help.lists.size(); who++) {
            CharitySecret secret = CharitySecret.fresh();
            TokenBook book = TokenBook.inMemory(secret);
            ListEncoding encoding =
                    new ListEncoding(
                            function, group.epoch(), help.members, secret, ENTRIES_A_RECORD);
            try {
                encoding.evaluate(
                        help.subjects(who, Clock.systemUTC()), book, 2, (done, all) -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            help.secrets.add(secret);
            help.books.add(book);
        }
        return help;
    }

    private static List<PersonSubjects> people(Path scratch) throws IOException {
        try {
            try (var out = Files.newOutputStream(scratch)) {
                new InventedLists(PEOPLE, SEED, 1).writeTo(new CsvWriter(out), done -> {});
            }
            Map<String, PersonSubjects> lists = new LinkedHashMap<>();
            try (Records rows = Records.of(scratch, Map.of(), List.of())) {
                for (CanonicalRecord row; (row = rows.next()) != null; ) {
                    lists.computeIfAbsent(row.value(Field.CHARITY), c -> new PersonSubjects())
                            .add(row.value(Field.RECORD_ID), NormalPerson.of(row));
                }
            }
            return List.copyOf(lists.values());
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private List<Subject> subjects(int who, Clock clock) {
        YearMonth month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        var help = new Subject.Help(HelpKind.WINTER.ordinal(), month, 0, Entry.quarter(month) + 4);
        try (var maker = members.hintMaker()) {
            return lists.get(who).helped(help, maker);
        }
    }

    /** The entries of a whole list, shuffled among noise. */
    byte[] entries(int who, Clock clock) {
        List<Subject> subjects = subjects(who, clock);
        SubjectEncoding each = new SubjectEncoding(secrets.get(who));
        TokenBook book = books.get(who);
        List<byte[]> entries = new ArrayList<>();
        List<Keepsakes.Keepsake> kept = new ArrayList<>();
        for (Subject subject : subjects) {
            kept.add(each.encode(subject, key -> book.find(key).orElseThrow(), entries::add));
        }
        while (entries.size() < subjects.size() * ENTRIES_A_RECORD) {
            entries.add(each.noise(subjects));
        }
        if (who == 0) {
            left = kept;
        }
        Collections.shuffle(entries);
        return joined(entries);
    }

    /** The tags of a whole list. */
    byte[] listTags(int who) {
        return tags(who, lists.get(who).size());
    }

    /** Those of one family. */
    byte[] familyTags(int who) {
        return tags(who, Math.min(FAMILY, lists.get(who).size()));
    }

    private byte[] tags(int who, int people) {
        List<byte[]> tags = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (String key : lists.get(who).matchKeys(person)) {
                tags.add(books.get(who).find(key).orElseThrow().tag());
            }
        }
        Collections.shuffle(tags);
        return joined(tags);
    }

    /** What deletes the first charity's newest entries of some people. */
    byte[] someDeletions() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Keepsakes.Keepsake row : left.subList(0, WITHDRAWN)) {
            for (Keepsakes.Left entry : row.left()) {
                Bag.Deletion deletion = entry.deletion(secrets.getFirst());
                all.writeBytes(deletion.tag());
                all.writeBytes(deletion.secret());
            }
        }
        return all.toByteArray();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}

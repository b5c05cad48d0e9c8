package org.multaqa.linkage.blind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.match.Meetings;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.sodium.KeyPair;

/** One charity of a blind linkage: its list, which nobody else sees. */
final class Charity {
    /** What the entries say of the help; for finding people it does not matter. */
    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    static final int QUARTER = Entry.quarter(MONTH);

    private final List<String> ids = new ArrayList<>();
    private final List<NormalPerson> people = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Set<Integer> own = new HashSet<>();
    private List<Subject> subjects = List.of();

    /** Adds a record; the number says where it stands among all records of the run. */
    void add(String id, NormalPerson person, int number) {
        ids.add(id);
        people.add(person);
        numbers.add(number);
        own.add(number);
    }

    int size() {
        return ids.size();
    }

    boolean has(int number) {
        return own.contains(number);
    }

    int number(int record) {
        return numbers.get(record);
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** Makes keys and hints of all records. */
    void prepare(MembersSecret members) {
        PersonSubjects list = new PersonSubjects();
        for (int i = 0; i < ids.size(); i++) {
            list.add(ids.get(i), people.get(i));
        }
        try (HintMaker maker = members.hintMaker()) {
            subjects = list.helped(new Subject.Help(0, MONTH, 0, QUARTER), maker);
        }
    }

    /** A place for what it opens, its own names counted. */
    Meetings meetings() {
        Meetings meetings = new Meetings();
        for (int i = 0; i < ids.size(); i++) {
            meetings.own(ids.get(i), people.get(i));
        }
        return meetings;
    }

    /**
     * Encodes the list into a file and gives the handles of its records in their order, from what
     * the charity keeps.
     */
    List<Handle> encode(ListEncoding encoding, TokenBook book, CharitySecret secret, Path file)
            throws IOException {
        Path keepsakes = file.resolveSibling(file.getFileName() + ".kept");
        encoding.write(subjects, book, file, keepsakes);
        List<Handle> handles = new ArrayList<>();
        for (Keepsakes.Keepsake kept : Keepsakes.read(keepsakes, secret)) {
            byte[] address = KeyPair.of(kept.mailboxKey()).publicKey();
            handles.add(Handle.of(SubjectEncoding.handle(address)));
        }
        Files.delete(keepsakes);
        return handles;
    }

    /** What it is no longer asked for is forgotten. */
    void forget() {
        subjects = List.of();
        people.clear();
    }
}

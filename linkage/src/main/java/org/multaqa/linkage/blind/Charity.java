package org.multaqa.linkage.blind;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.multaqa.linkage.curve.KeyPairs;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.match.Meetings;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.sodium.KeyPair;

/** One charity of a blind linkage: its list, which nobody else sees. */
final class Charity {
    /** What the entries say of the help; for finding people it does not matter. */
    private static final Subject.Help HELP =
            new Subject.Help(0, YearMonth.of(2026, 1), 0, Entry.quarter(YearMonth.of(2026, 1)));

    static final int QUARTER = HELP.lastQuarter();

    /** So many records are asked for at the key holders together. */
    private static final int ASKED_TOGETHER = 4 * Blocks.SIZE;

    private final Shelf shelf = new Shelf();
    private final List<String> ids = new ArrayList<>();
    private int[] numbers = new int[16];
    private Hints[] hints = {};
    private byte[][] handles = {};

    /** The numbers of the tokens of each record in the book. */
    private int[][] tokens = {};

    private Meetings meetings = new Meetings();

    /** Adds a record; the number says where it stands among all records of the run. */
    void add(String id, CanonicalRecord record, int number) {
        if (ids.size() == numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 3 / 2);
        }
        numbers[ids.size()] = number;
        ids.add(id);
        shelf.add(record);
    }

    int size() {
        return ids.size();
    }

    int number(int record) {
        return numbers[record];
    }

    /** Whether a record of the run is one of its own. */
    boolean has(int number) {
        return Arrays.binarySearch(numbers, 0, size(), number) >= 0;
    }

    Subject.Help help() {
        return HELP;
    }

    Hints hints(int record) {
        return hints[record];
    }

    byte[] handle(int record) {
        return handles[record];
    }

    int[] tokens(int record) {
        return tokens[record];
    }

    /** A place for what it opens, its own names counted. */
    Meetings meetings() {
        return meetings;
    }

    /** Told how many records are ready. */
    interface Progress {
        void ready(int records);
    }

    /**
     * Makes keys, hints and mailboxes of all records, and has the key holders asked for the tokens
     * that the book does not have yet.
     */
    void prepare(MembersSecret members, ListEncoding encoding, TokenBook book, Progress progress)
            throws IOException, InterruptedException {
        PersonSubjects list = new PersonSubjects();
        Blocks.make(size(), this::people)
                .forEach(block -> {
                    for (NormalPerson person : block) {
                        String id = ids.get(list.size());
                        list.add(id, person);
                        meetings.own(id, person);
                    }
                });
        hints = new Hints[size()];
        handles = new byte[size()][];
        tokens = new int[size()][];
        for (int from = 0; from < size(); from += ASKED_TOGETHER) {
            int first = from;
            List<Subject> subjects = new ArrayList<>();
            Blocks.make(
                            Math.min(ASKED_TOGETHER, size() - from),
                            (start, end) -> subjects(list, members, first + start, first + end))
                    .forEach(subjects::addAll);
            Blocks.each(subjects.size(), (start, end) -> keep(first, subjects, book, start, end));
            List<Subject> lacking = lacking(first, subjects);
            if (!lacking.isEmpty()) {
                encoding.evaluate(
                        lacking,
                        book,
                        Runtime.getRuntime().availableProcessors(),
                        (done, all) ->
                                progress.ready(
                                        first + (int) ((long) subjects.size() * done / all)));
                Blocks.each(
                        subjects.size(), (start, end) -> number(first, subjects, book, start, end));
            }
            progress.ready(first + subjects.size());
        }
    }

    private List<NormalPerson> people(int from, int to) {
        List<NormalPerson> people = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            people.add(shelf.person(i));
        }
        return people;
    }

    private static List<Subject> subjects(
            PersonSubjects list, MembersSecret members, int from, int to) {
        List<Subject> subjects = new ArrayList<>(to - from);
        try (HintMaker maker = members.hintMaker()) {
            for (int i = from; i < to; i++) {
                subjects.add(list.helped(i, HELP, maker));
            }
        }
        return subjects;
    }

    private void keep(int first, List<Subject> subjects, TokenBook book, int from, int to) {
        List<KeyPair> mailboxes = KeyPairs.fresh(to - from);
        for (int i = from; i < to; i++) {
            hints[first + i] = subjects.get(i).hints();
            handles[first + i] = SubjectEncoding.handle(mailboxes.get(i - from).publicKey());
        }
        number(first, subjects, book, from, to);
    }

    private void number(int first, List<Subject> subjects, TokenBook book, int from, int to) {
        for (int i = from; i < to; i++) {
            tokens[first + i] =
                    subjects.get(i).matchKeys().stream()
                            .mapToInt(book::number)
                            .distinct()
                            .toArray();
        }
    }

    private List<Subject> lacking(int first, List<Subject> subjects) {
        List<Subject> lacking = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            if (Arrays.stream(tokens[first + i]).anyMatch(token -> token < 0)) {
                lacking.add(subjects.get(i));
            }
        }
        return lacking;
    }

    /** What it is no longer asked for is forgotten. */
    void forget() {
        hints = new Hints[0];
        tokens = new int[0][];
        handles = new byte[0][];
        meetings = new Meetings();
    }
}

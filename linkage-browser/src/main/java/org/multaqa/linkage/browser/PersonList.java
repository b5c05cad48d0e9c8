package org.multaqa.linkage.browser;

import java.io.ByteArrayInputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Uint8Array;

/** A list of people who all got the same help, on its way to entries. */
public final class PersonList {
    private static final String TYPED = "";

    private final PersonSubjects people = new PersonSubjects();
    private final List<NormalPerson> normal = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Subject.Help help;

    PersonList(Help help) {
        this.help =
                new Subject.Help(
                        help.getKind(),
                        YearMonth.of(help.getYear(), help.getMonth()),
                        help.getSubDistrict(),
                        help.getLastQuarter());
    }

    /** What was given, as an entry says it. */
    public interface Help extends JSObject {
        /** The number of the kind of aid. */
        @JSProperty
        int getKind();

        /** The year in which it was given. */
        @JSProperty
        int getYear();

        /** The month, from 1. */
        @JSProperty
        int getMonth();

        /** Where, as the digits of the sub-district's code. */
        @JSProperty
        int getSubDistrict();

        /** The last quarter in which the hub answers with it, from the year 2000. */
        @JSProperty
        int getLastQuarter();
    }

    /** Where tokens are found. */
    @JSFunctor
    public interface TokenOf extends JSObject {
        /** The token of a match key. */
        Uint8Array of(String key);
    }

    /** Told how far the work is. */
    @JSFunctor
    public interface Progress extends JSObject {
        /** So many people are encoded. */
        void done(int people);
    }

    /** Adds a person who was typed; refuses a row without id or name, and an id that was there. */
    @JSExport
    public void add(JSObject record) {
        Refusal.saidToPage(() -> {
            CanonicalRecord typed = PageRecord.read(record);
            if (typed.value(Field.RECORD_ID).isEmpty()) {
                throw new ListFault(ListFault.Kind.NO_ID, TYPED, 0, "");
            }
            if (!typed.saysWho()) {
                String id = typed.value(Field.RECORD_ID);
                throw new ListFault(ListFault.Kind.NO_NAME, TYPED, 0, id);
            }
            add(List.of(typed), TYPED);
            return typed;
        });
    }

    /** Adds the people of a CSV file: all of them, or none where a line is refused. */
    @JSExport
    public void read(Uint8Array file, String name) {
        Refusal.saidToPage(() -> {
            ByteArrayInputStream in = new ByteArrayInputStream(Bytes.of(file));
            List<CanonicalRecord> rows = new ArrayList<>();
            try (Records records = Records.of(in, name, Map.of(), List.of())) {
                CanonicalRecord row = records.next();
                while (row != null) {
                    rows.add(row);
                    row = records.next();
                }
            }
            add(rows, name);
            return rows;
        });
    }

    private void add(List<CanonicalRecord> records, String from) {
        Set<String> together = new HashSet<>(ids);
        for (CanonicalRecord record : records) {
            String id = record.value(Field.RECORD_ID);
            if (!together.add(id)) {
                throw new ListFault(ListFault.Kind.ID_TWICE, from, record.line(), id);
            }
        }
        ids.addAll(together);
        for (CanonicalRecord record : records) {
            NormalPerson person = NormalPerson.of(record);
            people.add(record.value(Field.RECORD_ID), person);
            normal.add(person);
        }
    }

    /** How many people it has. */
    @JSExport
    @JSProperty
    public int getSize() {
        return ids.size();
    }

    /** The match keys of all people and their households, each once. */
    @JSExport
    public String[] keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < people.size(); i++) {
            keys.addAll(people.matchKeys(i));
        }
        return keys.toArray(String[]::new);
    }

    /** The match keys of one person, by the place on the list. */
    @JSExport
    public String[] keysOf(int person) {
        return new LinkedHashSet<>(people.matchKeys(person)).toArray(String[]::new);
    }

    /**
     * Makes the list ready to be compared with what the hub answers.
     *
     * @param hintKey 16 bytes that the members' secret expands for hints
     */
    @JSExport
    public Answered answered(Uint8Array hintKey) {
        try (HintMaker maker = new HintMaker(Bytes.of(hintKey))) {
            return new Answered(normal, people.helped(help, maker));
        }
    }

    /**
     * The entries of all people, shuffled together and filled up with noise, and what the charity
     * keeps of them.
     *
     * @param charity the text of the charity's secret
     * @param members the text of the members' secret
     * @param tokens gives the token of each of {@link #keys}
     * @param entriesARecord to how many entries a record the list is filled up
     */
    @JSExport
    public EncodedPeople encode(
            String charity, String members, TokenOf tokens, int entriesARecord, Progress progress) {
        return Refusal.saidToPage(() -> {
            try (CharitySecret secret = CharitySecret.read(charity);
                    MembersSecret shared = MembersSecret.read(members);
                    HintMaker maker = shared.hintMaker()) {
                return EncodedPeople.of(
                        people.helped(help, maker), secret, tokens, entriesARecord, progress);
            }
        });
    }
}

package org.multaqa.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.linkage.encode.HintMaker;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.PersonSubjects;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.ListFault;
import org.multaqa.linkage.record.NormalPerson;

/**
 * A charity's list as it was read: what it calls its rows, and their people, in the order of the
 * file.
 */
record OwnList(List<String> ids, List<NormalPerson> people) {

    /** Reads a list to its end; refuses, by the line, what cannot be trusted, and an empty one. */
    static OwnList read(CommonOptions options, Path list, Map<String, String> columns) {
        return LinkageFiles.saying(() -> {
            OwnList own = new OwnList(new ArrayList<>(), new ArrayList<>());
            Set<String> ids = new HashSet<>();
            LinkageFiles.read(
                    options,
                    List.of(list),
                    LinkageMatch.fields(columns),
                    List.of(),
                    (records, file) -> {
                        for (CanonicalRecord record = records.next();
                                record != null;
                                record = records.next()) {
                            String id = record.value(Field.RECORD_ID);
                            if (!ids.add(id)) {
                                throw new ListFault(
                                        ListFault.Kind.ID_TWICE, file, record.line(), id);
                            }
                            own.ids.add(id);
                            own.people.add(NormalPerson.of(record));
                        }
                    });
            if (ids.isEmpty()) {
                throw new ListFault(ListFault.Kind.EMPTY, list.toString(), 0, "");
            }
            return own;
        });
    }

    /** All rows made ready to be encoded or asked for, in their order. */
    List<Subject> subjects(Subject.Help help, MembersSecret members) {
        PersonSubjects subjects = new PersonSubjects();
        for (int i = 0; i < ids.size(); i++) {
            subjects.add(ids.get(i), people.get(i));
        }
        try (HintMaker maker = members.hintMaker()) {
            return subjects.helped(help, maker);
        }
    }

    int size() {
        return ids.size();
    }
}

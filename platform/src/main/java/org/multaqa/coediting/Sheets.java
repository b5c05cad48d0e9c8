package org.multaqa.coediting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** Reads sheets and joins what people have written, however long ago they began. */
@Service
public class Sheets {
    /** The longest text of a field. */
    public static final int LONGEST = 6_000;

    private final SheetStore store;
    private final Database db;
    private final Clock clock;

    Sheets(SheetStore store, Database db, Clock clock) {
        this.store = store;
        this.db = db;
        this.clock = clock;
    }

    /** A sheet as it stands. */
    public Sheet now(String kind, UUID id) {
        return store.now(kind, id);
    }

    /**
     * Joins an edit with what others have written since its version. One that was joined already
     * changes nothing.
     *
     * @param names of the fields that the sheet has
     */
    public Outcome<Sheet> join(Actor by, String kind, UUID id, Set<String> names, Edit edit) {
        List<Problem> problems = problems(names, edit);
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        return db.inTransaction(() -> {
            store.hold(kind, id);
            Sheet now = store.now(kind, id);
            if (store.sent(kind, id, List.of(edit.id())).isPresent()) {
                return Outcome.done(now);
            }
            Sheet base =
                    store.sent(kind, id, edit.after())
                            .or(() -> store.version(kind, id, edit.base()))
                            .orElse(null);
            if (base == null) {
                return Outcome.invalid(Problem.whole("coediting.base-unknown"));
            }
            Map<String, String> joined = new TreeMap<>(now.fields());
            edit.fields()
                    .forEach((name, mine) ->
                            joined.put(
                                    name, Merge.of(base.text(name), mine, now.text(name)).text()));
            joined.values().removeIf(String::isBlank);
            if (joined.equals(now.fields())) {
                return Outcome.done(now);
            }
            int number = now.version() + 1;
            store.add(
                    by,
                    kind,
                    id,
                    number,
                    joined,
                    edit,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            return Outcome.done(new Sheet(number, joined));
        });
    }

    private static List<Problem> problems(Set<String> names, Edit edit) {
        List<Problem> problems = new ArrayList<>();
        edit.fields()
                .forEach((name, text) -> {
                    if (!names.contains(name)) {
                        problems.add(Problem.at(name, "coediting.no-field", "name", name));
                    } else if (text.length() > LONGEST) {
                        problems.add(
                                Problem.at(
                                        name,
                                        "coediting.too-long",
                                        "longest",
                                        LONGEST,
                                        "length",
                                        text.length()));
                    }
                });
        return problems;
    }
}

package org.multaqa.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.language.Message;

/**
 * The rows of one table of files that were brought: what is the same with each, columns {@code
 * state, columns_json, notes_json, done_count, beat_at, cancel_asked, trouble_json, undone_at}. All
 * its methods are public: Spring puts something before each store, which hands on no others.
 *
 * @param <F> how a row is read
 */
public class FileStore<F extends BroughtFile> {
    /** For what only one kind of file has. */
    protected final Database db;

    private final String table;
    private final Class<F> type;

    /** A store of a table in the schema of its module; both are constants of its code. */
    protected FileStore(Database db, String schema, String table, Class<F> type) {
        this.db = db;
        this.table = schema + "." + table;
        this.type = type;
    }

    public Optional<F> find(UUID id) {
        return sql("select * from %s where id = :id").param("id", id).optional(type);
    }

    /** Writes down which column is which field. */
    public void columns(UUID id, Map<String, Integer> columns) {
        sql("update %s set columns_json = :columns where id = :id")
                .param("id", id)
                .param("columns", StoredJson.write(columns))
                .update();
    }

    /** Writes down what is worth knowing of the whole file. */
    public void notes(UUID id, List<Message> notes) {
        sql("update %s set notes_json = :notes where id = :id")
                .param("id", id)
                .param("notes", StoredJson.write(notes))
                .update();
    }

    /** Moves a file on if it is still where the caller saw it; false where it is not. */
    public boolean move(UUID id, Collection<FileState> from, FileState to, Instant at) {
        return sql("""
        update %s set state = :to, done_count = 0, beat_at = :at,
            cancel_asked = false, trouble_json = null
        where id = :id and state = any(:from)
        """)
                        .param("id", id)
                        .param("to", to)
                        .param("at", at)
                        .array("from", "text", from)
                        .update()
                == 1;
    }

    /** Ends the work on a file unless it has gone on meanwhile, and says why, if for a reason. */
    public void end(UUID id, FileState during, FileState after, @Nullable Message trouble) {
        sql("""
        update %s set state = :after, trouble_json = :trouble
        where id = :id and state = :during
        """)
                .param("id", id)
                .param("during", during)
                .param("after", after)
                .param("trouble", trouble == null ? null : StoredJson.write(trouble))
                .update();
    }

    /** Says how far the work is; true where somebody asked to stop it. */
    public boolean beat(UUID id, int done, Instant at) {
        return sql("""
        update %s set done_count = :done, beat_at = :at where id = :id
        returning cancel_asked
        """)
                .param("id", id)
                .param("done", done)
                .param("at", at)
                .optional(Boolean.class)
                .orElse(true);
    }

    public void askToStop(UUID id) {
        sql("update %s set cancel_asked = true where id = :id").param("id", id).update();
    }

    /** Says that what a file brought was taken back. */
    public void undone(UUID id, Instant at) {
        sql("update %s set state = 'undone', undone_at = :at where id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }

    public void remove(UUID id) {
        sql("delete from %s where id = :id").param("id", id).update();
    }

    private Statement sql(String text) {
        return db.sql(text.formatted(table));
    }
}

package org.multaqa.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** What is asked of any PostgreSQL to carry all tables out of it, or into it. */
final class TableStore {
    private static final String OURS =
            """
            n.nspname not in ('information_schema', 'flyway') and n.nspname not like 'pg\\_%'
            """;

    private final Connection connection;

    TableStore(Connection connection) {
        this.connection = connection;
    }

    /** All tables of ours, {@code schema.name}. */
    List<String> tables() throws SQLException {
        return column(
                """
                select format('%I.%I', n.nspname, c.relname) from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and\
                """
                        + " "
                        + OURS
                        + " order by 1");
    }

    /** Whether there is any table in the database but PostgreSQL's own. */
    boolean isEmpty() throws SQLException {
        return column(
                        """
                        select 'one' from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname <> 'information_schema'
                          and n.nspname not like 'pg\\_%' limit 1
                        """)
                .isEmpty();
    }

    /** The columns of a table that hold values of their own. */
    List<String> columns(String table) throws SQLException {
        return column(
                """
                select quote_ident(attname) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                  and attgenerated = '' order by attnum
                """
                        .formatted(table));
    }

    /** Sequences that were used, each as the call that sets it where it stands. */
    List<String> sequences() throws SQLException {
        return column(
                """
                select format('select setval(%L, %s)',
                    quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value)
                from pg_sequences where last_value is not null order by 1
                """);
    }

    /** The number of the newest migration that was applied. */
    String migration() throws SQLException {
        return column(
                        """
                        select version from flyway.flyway_schema_history
                        where success and version is not null order by installed_rank desc limit 1
                        """)
                .getFirst();
    }

    void copyOut(String table, OutputStream out) throws SQLException, IOException {
        String columns = String.join(", ", columns(table));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select %s from %s) to stdout with (format csv, header)"
                                .formatted(columns, table),
                        out);
    }

    void copyIn(String table, String columns, InputStream in) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy %s (%s) from stdin with (format csv, header)"
                                .formatted(table, columns),
                        in);
    }

    /** Takes all foreign keys away and gives the statements that make them anew. */
    List<String> dropForeignKeys() throws SQLException {
        String which =
                """
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and\
                """
                        + " "
                        + OURS;
        String table = "format('alter table %I.%I ', n.nspname, c.relname)";
        List<String> make =
                column(
                        "select "
                                + table
                                + " || format('add constraint %I ', k.conname)"
                                + " || pg_get_constraintdef(k.oid) "
                                + which);
        for (String drop :
                column(
                        "select "
                                + table
                                + " || format('drop constraint %I', k.conname) "
                                + which)) {
            run(drop);
        }
        return make;
    }

    /** Makes a table empty, one that may only grow too, for the rows to come. */
    void empty(String table) throws SQLException {
        run("alter table " + table + " disable trigger user");
        run("truncate " + table);
    }

    void filled(String table) throws SQLException {
        run("alter table " + table + " enable trigger user");
    }

    /** Lets what every version of the program brings along, such as places, be brought anew. */
    void forgetRepeatableMigrations() throws SQLException {
        run("delete from flyway.flyway_schema_history where version is null");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}

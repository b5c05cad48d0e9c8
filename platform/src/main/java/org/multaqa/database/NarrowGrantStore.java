package org.multaqa.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the second login may use, said anew after every migration. */
final class NarrowGrantStore {
    private final Connection connection;

    NarrowGrantStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Lets the login use every schema of ours but the withheld ones and the record of migrations.
     * Refuses one that would reach those all the same.
     */
    void grant(String login, List<String> withheld) throws SQLException {
        if (isMoreThanItself(login)) {
            throw new Refusal("database.narrow-too-wide", "login", login);
        }
        for (String schema : schemas()) {
            boolean closed = withheld.contains(schema) || schema.equals("flyway");
            for (String statement : closed ? revoking() : granting()) {
                run(statement, schema, login);
            }
        }
        for (String schema : withheld) {
            if (reaches(login, schema)) {
                throw new Refusal("database.narrow-too-wide", "login", login);
            }
        }
    }

    private static List<String> granting() {
        return List.of(
                "grant usage on schema %I to %I",
                "grant select, insert, update, delete on all tables in schema %I to %I",
                "grant usage, select on all sequences in schema %I to %I");
    }

    private static List<String> revoking() {
        return List.of(
                "revoke all on all tables in schema %I from %I",
                "revoke all on all sequences in schema %I from %I",
                "revoke all on schema %I from %I",
                "revoke all on schema %1$I from public");
    }

    /** Whether it owns what we own, is a superuser, or can become one who does. */
    private boolean isMoreThanItself(String login) throws SQLException {
        return isTrue(
                """
                select coalesce(bool_or(r.rolsuper or r.rolname = current_user
                    or pg_has_role(r.oid, current_user, 'member')), true)
                from pg_roles r where r.rolname = ?
                """,
                login);
    }

    private boolean reaches(String login, String schema) throws SQLException {
        return isTrue(
                """
                select coalesce(bool_or(has_schema_privilege(?, n.oid, 'usage')), false)
                from pg_namespace n where n.nspname = ?
                """,
                login,
                schema);
    }

    private List<String> schemas() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select nspname from pg_namespace
                                where nspname not like 'pg\\_%'
                                    and nspname not in ('information_schema', 'public')
                                    and pg_has_role(nspowner, 'usage')
                                order by nspname
                                """)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private boolean isTrue(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** Puts the names in by PostgreSQL's own rules for names, then runs what comes of it. */
    private void run(String template, String schema, String login) throws SQLException {
        String sql;
        try (PreparedStatement statement = connection.prepareStatement("select format(?, ?, ?)")) {
            statement.setString(1, template);
            statement.setString(2, schema);
            statement.setString(3, login);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                sql = rows.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.multaqa.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** What is asked of a cluster as its superuser. */
final class ClusterStore implements AutoCloseable {
    private final Connection connection;

    private ClusterStore(Connection connection) {
        this.connection = connection;
    }

    /** A session with the address; it gives up after ten seconds without an answer. */
    static ClusterStore connect(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("ApplicationName", "multaqa");
        properties.setProperty("loginTimeout", "10");
        return new ClusterStore(DriverManager.getConnection(address.jdbcUrl(), properties));
    }

    /** The folder that the answering server works on. */
    Path folder() throws SQLException {
        return Path.of(value("show data_directory"));
    }

    /** Makes the two logins and the owner's database where they are lacking. */
    void makeDatabase(Passwords passwords) throws SQLException {
        String owner = Passwords.OWNER;
        makeLogin(owner, passwords.owner());
        makeLogin(Passwords.NARROW, passwords.narrow());
        if (!exists("select 1 from pg_database where datname = ?", Passwords.DATABASE)) {
            run("create database %s owner %s".formatted(Passwords.DATABASE, owner));
            run("revoke all on database %s from public".formatted(Passwords.DATABASE));
        }
        run(
                "grant connect, temporary on database %s to %s"
                        .formatted(Passwords.DATABASE, Passwords.NARROW));
    }

    private void makeLogin(String role, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            run("create role %s login".formatted(role));
        }
        // The password is random hexadecimal: there is nothing in it to escape.
        run("alter role %s password '%s'".formatted(role, password));
    }

    /** A database that is a copy of another; nobody may be connected to that one. */
    void copyDatabase(String name, String template, String owner) throws SQLException {
        run("create database %s template %s owner %s".formatted(name, template, owner));
    }

    /** What ends a backup: the label that a copy needs, and the files of the log it needs. */
    record BackupEnd(String label, String tablespaces, String firstLog, String lastLog) {}

    /** From now on the log of changes is kept, and files may be copied while they change. */
    void beginBackup() throws SQLException {
        // The slot goes with this session, however it ends.
        value(
                "select slot_name from pg_create_physical_replication_slot("
                        + "'multaqa_' || pg_backend_pid(), true, true)");
        value("select pg_backup_start('multaqa', true)");
    }

    /** All that was committed until now is in the copied files and the log up to the last file. */
    BackupEnd endBackup() throws SQLException {
        String sql =
                """
                select labelfile, coalesce(spcmapfile, ''), pg_walfile_name(lsn)
                from pg_backup_stop(false)
                """;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            String label = rows.getString(1);
            String first = label.replaceAll("(?s).*\\(file ([0-9A-F]{24})\\).*", "$1");
            return new BackupEnd(label, rows.getString(2), first, rows.getString(3));
        }
    }

    private boolean exists(String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

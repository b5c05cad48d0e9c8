package org.multaqa.house;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.TestDatabase;
import org.multaqa.database.TwoLogins;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Leads to the database of the test class that runs now. */
public final class SwitchedDataSource extends AbstractDataSource {
    private @Nullable TwoLogins current;
    private @Nullable DatabaseAddress address;

    /** Everything from now on goes to a new, empty database. */
    public synchronized void freshDatabase() {
        if (current != null) {
            current.close();
        }
        DatabaseAddress fresh = TestDatabase.fresh();
        address = fresh;
        current = TwoLogins.of(fresh, TestDatabase.narrow(fresh), 12);
    }

    /** Where the database is, for a program that runs as a process of its own. */
    public synchronized String url() {
        current();
        DatabaseAddress it = java.util.Objects.requireNonNull(address);
        return it.jdbcUrl() + "?user=" + it.user() + "&password=" + it.password();
    }

    private synchronized TwoLogins current() {
        if (current == null) {
            freshDatabase();
        }
        return java.util.Objects.requireNonNull(current);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return current().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}

package org.multaqa.house;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.TestDatabase;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Leads to the database of the test class that runs now. */
public final class SwitchedDataSource extends AbstractDataSource {
    private @Nullable HikariDataSource current;

    /** Everything from now on goes to a new, empty database. */
    public synchronized void freshDatabase() {
        if (current != null) {
            current.close();
        }
        current = pool(TestDatabase.fresh());
    }

    private synchronized HikariDataSource current() {
        if (current == null) {
            freshDatabase();
        }
        return java.util.Objects.requireNonNull(current);
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        return pool;
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

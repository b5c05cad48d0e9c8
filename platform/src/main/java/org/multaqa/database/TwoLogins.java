package org.multaqa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections for most of what the program does, and those of a second login, which may not use the
 * schemas that are withheld from it, for what is done {@link NarrowLogin#within}. Where there is no
 * second login, such work is refused.
 */
public final class TwoLogins extends AbstractDataSource implements AutoCloseable {
    private final HikariDataSource usual;
    private final @Nullable HikariDataSource narrow;

    private TwoLogins(HikariDataSource usual, @Nullable HikariDataSource narrow) {
        this.usual = usual;
        this.narrow = narrow;
    }

    /**
     * Both pools; neither connects before it is asked.
     *
     * @param connections how many there are at most of the usual login
     */
    public static TwoLogins of(
            DatabaseAddress usual, @Nullable DatabaseAddress narrow, int connections) {
        HikariDataSource most = pool(usual, connections);
        most.setMinimumIdle(Math.min(2, connections));
        if (narrow == null) {
            return new TwoLogins(most, null);
        }
        // The liaison of a ministry is a few people.
        HikariDataSource few = pool(narrow, Math.max(1, connections / 4));
        few.setMinimumIdle(0);
        few.setPoolName("narrow");
        return new TwoLogins(most, few);
    }

    private static HikariDataSource pool(DatabaseAddress address, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "multaqa");
        pool.addDataSourceProperty("prepareThreshold", "2");
        return pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!NarrowLogin.isNarrow()) {
            return usual.getConnection();
        }
        if (narrow == null) {
            throw new SQLException("there is no second login for what is narrow");
        }
        return narrow.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public void close() {
        usual.close();
        if (narrow != null) {
            narrow.close();
        }
    }
}

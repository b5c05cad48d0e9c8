package org.multaqa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pools of connections to the address that the launcher found, and the program's clock. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    NarrowLogin narrowLogin(
            @Value("${multaqa.database.url}") String url,
            @Value("${multaqa.database.narrow.url:}") String narrowUrl,
            @Value("${multaqa.database.narrow.user:}") String user,
            @Value("${multaqa.database.narrow.password:}") String password,
            @Value("${multaqa.database.withheld}") List<String> withheld) {
        String at = narrowUrl.isEmpty() ? url : narrowUrl;
        return new NarrowLogin(
                user.isEmpty() ? null : new DatabaseAddress(at, user, password), withheld);
    }

    @Bean
    @ConditionalOnMissingBean
    DataSource dataSource(
            @Value("${multaqa.database.url}") String url,
            @Value("${multaqa.database.user}") String user,
            @Value("${multaqa.database.password}") String password,
            @Value("${multaqa.database.connections:12}") int connections,
            NarrowLogin narrow) {
        return TwoLogins.of(
                new DatabaseAddress(url, user, password), narrow.address(), connections);
    }

    @Bean
    Database database(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new Database(jdbc, new TransactionTemplate(transactions));
    }

    /**
     * An older program must not work on what a newer one has changed. What the second login may use
     * is said anew when all tables are there.
     */
    @Bean
    FlywayMigrationStrategy migrations(NarrowLogin narrow) {
        return flyway -> {
            for (MigrationInfo migration : flyway.info().applied()) {
                if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                    throw new Refusal(
                            "database.made-by-later",
                            "migration",
                            String.valueOf(migration.getVersion()));
                }
            }
            flyway.migrate();
            DatabaseAddress address = narrow.address();
            if (address != null) {
                grant(flyway.getConfiguration().getDataSource(), address, narrow.withheld());
            }
        };
    }

    private static void grant(DataSource usual, DatabaseAddress narrow, List<String> withheld) {
        try (Connection connection = usual.getConnection()) {
            new NarrowGrantStore(connection).grant(narrow.user(), withheld);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}

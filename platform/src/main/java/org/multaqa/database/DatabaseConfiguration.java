package org.multaqa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
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

/** The pool of connections to the address that the launcher found, and the clock of the program. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DataSource dataSource(
            @Value("${multaqa.database.url}") String url,
            @Value("${multaqa.database.user}") String user,
            @Value("${multaqa.database.password}") String password,
            @Value("${multaqa.database.connections:12}") int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "multaqa");
        pool.addDataSourceProperty("prepareThreshold", "2");
        return pool;
    }

    @Bean
    Database database(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new Database(jdbc, new TransactionTemplate(transactions));
    }

    /** An older program must not work on what a newer one has changed. */
    @Bean
    FlywayMigrationStrategy migrations() {
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
        };
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}

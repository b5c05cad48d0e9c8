package org.multaqa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void each_fresh_database_is_migrated_and_nobody_elses() throws Exception {
        DatabaseAddress ours = TestDatabase.fresh();
        DatabaseAddress theirs = TestDatabase.fresh();
        assertThat(ours.jdbcUrl()).isNotEqualTo(theirs.jdbcUrl());
        try (Connection connection = PostgresServerTest.connect(ours);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from audit.head")) {
            assertThat(rows.next()).isTrue();
        }
    }
}

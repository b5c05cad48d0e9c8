package org.multaqa.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WorkspaceTest
@DisplayName("An installation that is brought up to date")
class MigrationsTest {
    @Autowired private DataSource source;

    @Value("${spring.flyway.out-of-order}")
    private boolean inAnyOrder;

    @Autowired private Database db;

    @Test
    @DisplayName("takes up a migration whose number is lower than those it has had")
    void takesUpLowerNumbers() {
        db.sql("drop schema settings cascade").update();
        db.sql("delete from flyway.flyway_schema_history where version = '0105'").update();
        Flyway flyway =
                Flyway.configure()
                        .dataSource(source)
                        .schemas("flyway")
                        .locations("classpath:db/migration")
                        .outOfOrder(inAnyOrder)
                        .load();
        assertThat(flyway.migrate().migrationsExecuted).isOne();
        assertThat(db.sql("select count(*) from settings.setting").one(Long.class)).isZero();
    }
}

package org.multaqa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Message;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The trail of changes")
class TrailTest {
    @Autowired Audit audit;
    @Autowired Database db;
    @Autowired DataSource database;
    @Autowired TrailCheck check;

    @BeforeEach
    void threeChanges() throws SQLException {
        asOwnerOfTheTables(
                "truncate audit.entry; update audit.head set number = 0, hash = repeat('0', 64)");
        for (int i = 0; i < 3; i++) {
            record("directory.organisation-renamed");
        }
    }

    @Test
    @DisplayName("is whole when nobody meddled, and passes through a head kept from before")
    void whole() {
        Head kept = audit.head();
        record("directory.organisation-closed");
        assertThat(audit.verify(kept)).isEqualTo(new Verdict.Whole(audit.head()));
        assertThat(audit.head().number()).isEqualTo(4);
        assertThat(Head.read(kept.written())).contains(kept);
    }

    @Test
    @DisplayName("cannot be changed by the program's own statements")
    void appendOnly() {
        assertThatThrownBy(() -> execute("update audit.entry set what = 'nothing'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> execute("delete from audit.entry where number = 2"))
                .hasMessageContaining("append-only");
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    @DisplayName("tells the line that somebody changed with the guard switched off")
    void changedLine() throws SQLException {
        asOwnerOfTheTables("update audit.entry set details = '{\"to\":\"x\"}' where number = 2");
        assertThat(audit.verify(null)).isEqualTo(new Verdict.Broken(2));
        assertThat(check.look(java.time.Instant.EPOCH).getFirst().text())
                .isEqualTo(Message.of("audit.broken", "number", 2L));
    }

    @Test
    @DisplayName("tells where a line was taken out, in the middle and at the end")
    void missingLine() throws SQLException {
        asOwnerOfTheTables("delete from audit.entry where number = 2");
        assertThat(audit.verify(null)).isEqualTo(new Verdict.Broken(2));
        threeChanges();
        asOwnerOfTheTables("delete from audit.entry where number = 3");
        assertThat(audit.verify(null)).isEqualTo(new Verdict.Broken(3));
    }

    @Test
    @DisplayName(
            "rewritten from some line on agrees with itself, but not with a head kept elsewhere")
    void otherHistory() throws SQLException {
        Head kept = audit.head();
        asOwnerOfTheTables(
                "truncate audit.entry; update audit.head set number = 0, hash = repeat('0', 64)");
        for (int i = 0; i < 4; i++) {
            record("directory.organisation-registered");
        }
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
        assertThat(audit.verify(kept)).isEqualTo(new Verdict.OtherHistory(kept));
    }

    @Test
    @DisplayName("is written in the transaction of the change, or not at all")
    void inTheTransaction() {
        Head before = audit.head();
        assertThatThrownBy(() ->
                        db.doInTransaction(() -> {
                            note("directory.organisation-renamed");
                            throw new IllegalStateException("the change failed");
                        }))
                .hasMessage("the change failed");
        assertThat(audit.head()).isEqualTo(before);
        assertThatThrownBy(() -> note("directory.organisation-renamed"))
                .isInstanceOf(IllegalStateException.class);
    }

    private void record(String what) {
        db.doInTransaction(() -> note(what));
    }

    private void note(String what) {
        UUID thing = new UUID(0, 7);
        audit.record(Actor.PROGRAM, what, "organisation", thing, thing, Map.of());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the owner of the tables can do who switches their guard off. */
    private void asOwnerOfTheTables(String sql) throws SQLException {
        execute(
                "alter table audit.entry disable trigger user; "
                        + sql
                        + "; alter table audit.entry enable trigger user");
    }
}

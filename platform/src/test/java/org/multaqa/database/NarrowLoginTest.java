package org.multaqa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The second login")
class NarrowLoginTest {
    @Test
    @DisplayName("is refused where it owns what it must not see, or is not there at all")
    void refusedWhereTooWide() throws Exception {
        DatabaseAddress made = TestDatabase.fresh();
        try (Connection owner = connect(made)) {
            NarrowGrantStore grants = new NarrowGrantStore(owner);
            for (String login : new String[] {Passwords.OWNER, Passwords.SUPERUSER, "nobody"}) {
                assertThatThrownBy(() -> grants.grant(login, TestDatabase.withheld()))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal ->
                                        assertThat(refusal.reason().key())
                                                .isEqualTo("database.narrow-too-wide"));
            }
        }
    }

    @Test
    @DisplayName("loses what somebody has let it see of what is withheld, at the next start")
    void losesWhatItWasLet() throws Exception {
        DatabaseAddress made = TestDatabase.fresh();
        try (Connection owner = connect(made);
                Connection narrow = connect(TestDatabase.narrow(made));
                Statement letting = owner.createStatement()) {
            letting.execute("grant usage on schema agreements to public");
            letting.execute("grant usage on schema agreements to " + Passwords.NARROW);
            letting.execute("grant select on agreements.version to " + Passwords.NARROW);
            assertThat(count(narrow, "agreements.version")).isZero();
            letting.execute("create schema later");
            letting.execute("create table later.thing (id integer)");
            new NarrowGrantStore(owner).grant(Passwords.NARROW, TestDatabase.withheld());
            assertThatThrownBy(() -> count(narrow, "agreements.version"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            why -> assertThat(why.getSQLState()).isEqualTo("42501"));
            assertThat(count(narrow, "later.thing")).isZero();
        }
    }

    @Test
    @DisplayName(
            "is used on the thread and for as long as it is said, and never replaced by the first")
    void usedWhereSaid() throws Exception {
        DatabaseAddress made = TestDatabase.fresh();
        try (TwoLogins both = TwoLogins.of(made, TestDatabase.narrow(made), 4);
                TwoLogins one = TwoLogins.of(made, null, 4)) {
            assertThat(user(both)).isEqualTo(Passwords.OWNER);
            NarrowLogin.within(() -> {
                NarrowLogin.within(() -> assertThat(user(both)).isEqualTo(Passwords.NARROW));
                assertThat(user(both)).isEqualTo(Passwords.NARROW);
                assertThatThrownBy(() -> user(one)).isInstanceOf(SQLException.class);
            });
            assertThatThrownBy(() ->
                            NarrowLogin.within(() -> {
                                throw new IllegalStateException("broken off");
                            }))
                    .hasMessage("broken off");
            assertThat(user(both)).isEqualTo(Passwords.OWNER);
        }
    }

    private static String user(TwoLogins logins) throws SQLException {
        try (Connection connection = logins.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select session_user")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}

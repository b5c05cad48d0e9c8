package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.PostgresServer;
import org.multaqa.database.RunningDatabase;
import org.multaqa.house.Visitor;

/** The workspace of the union اتحاد جمعيات ضفاف, as a process of its own. */
final class HubProgram implements AutoCloseable {
    private final Path folder;
    private ChildProgram server;
    private final int port;
    private final Visitor secretariat;

    private HubProgram(Path folder, ChildProgram server) {
        this.folder = folder;
        this.server = server;
        port = ProgramTest.setUp(server);
        secretariat = new Visitor(port).withToken(token("اتحاد جمعيات ضفاف", "secretariat"));
    }

    /** Starts an empty workspace and founds the union. */
    static HubProgram start(Path folder) {
        String data = folder.resolve("hub").toString();
        return new HubProgram(
                folder, ChildProgram.start(folder, Map.of(), "run", "--port", "0", "--data", data));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    private String data() {
        return folder.resolve("hub").toString();
    }

    /** Opens the epoch of an invitation. */
    void open(Path invitation) {
        Ended opened =
                ChildProgram.run(
                        folder,
                        "exchange",
                        "open",
                        "--invitation",
                        invitation.toString(),
                        "--data",
                        data());
        assertThat(opened.code()).as(opened.err()).isZero();
    }

    /** A token that the workspace gives an organisation. */
    String token(String organisation, String role) {
        Ended made =
                ChildProgram.run(
                        folder,
                        "token",
                        "create",
                        "--organisation",
                        organisation,
                        "--role",
                        role,
                        "--data",
                        data());
        assertThat(made.code()).as(made.err()).isZero();
        return made.out().strip();
    }

    /** A new charity; gives its id. */
    String registered(String name) {
        var answer =
                secretariat.json(
                        "POST",
                        "/api/v1/organisations",
                        """
                        {"kind": "association", "nameAr": "%s", "homePlace": "SY01"}
                        """
                                .formatted(name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    /** An agreement that all three have signed. */
    UUID signed(List<String> parties) {
        UUID id = UUID.randomUUID();
        DataDirectory directory = DataDirectory.open(folder.resolve("hub"));
        try (RunningDatabase database = PostgresServer.joinOrStart(directory);
                Connection connection =
                        DriverManager.getConnection(
                                database.address().jdbcUrl(),
                                database.address().user(),
                                database.address().password())) {
            run(connection, "insert into agreements.agreement values (?::uuid, now())", id);
            run(
                    connection,
                    """
                    insert into agreements.version (agreement, number, drafted_by, state, title,
                        purpose, uses, kinds, fields, places, from_day, until_day,
                        retention_months, text_ar, text_en, hash, drafted_at, proposed_at)
                    values (?::uuid, 1, ?::uuid, 'signed', 'توزيعات الشتاء',
                        'لئلا تتكرر المساعدة', '{check,case}', '{food,winter}', '{}', '{}',
                        current_date - 1, current_date + 300, 12, 'x', 'x', 'x', now(), now())
                    """,
                    id,
                    parties.getFirst());
            for (String party : parties) {
                run(
                        connection,
                        """
                        insert into agreements.party (agreement, number, organisation, place,
                            signed_at, signed_hash)
                        values (?::uuid, 1, ?::uuid, 1, now(), 'x')
                        """,
                        id,
                        party);
            }
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many persons were told in a scope. */
    int counted(String scope) {
        DataDirectory directory = DataDirectory.open(folder.resolve("hub"));
        try (RunningDatabase database = PostgresServer.joinOrStart(directory);
                Connection connection =
                        DriverManager.getConnection(
                                database.address().jdbcUrl(),
                                database.address().user(),
                                database.address().password());
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select coalesce(sum(persons), 0)::int from reach.sum where scope = ?")) {
            statement.setString(1, scope);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String text, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i].toString());
            }
            statement.execute();
        }
    }

    /** Ends it as {@code kill -9} does; PostgreSQL is left behind. */
    void kill() {
        server.kill();
    }

    /** Ends it as it is told to, and waits until it has. */
    void stop() {
        server.terminate();
    }

    /** Starts it again where it was. */
    void startAgain() {
        server =
                ChildProgram.start(
                        folder, Map.of(), "run", "--port", String.valueOf(port), "--data", data());
        server.awaitLine("(http://\\S+)");
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        server.close();
    }
}

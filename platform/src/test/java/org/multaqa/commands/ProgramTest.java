package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.PostgresServer;
import org.multaqa.database.RunningDatabase;
import org.multaqa.house.Visitor;

@DisplayName("The program, as a process of its own")
class ProgramTest {
    private static final String UNION = "اتحاد جمعيات ضفاف";

    @TempDir Path folder;

    @Test
    @DisplayName("serves one folder once, lets other verbs join it, and ends cleanly when told to")
    void servesAndIsJoined() {
        String data = folder.resolve("data").toString();
        String backup = folder.resolve("backup.zip").toString();
        try (ChildProgram server = serve(data)) {
            int port = setUp(server);

            ChildProgram.Ended second =
                    ChildProgram.run(folder, "run", "--port", "0", "--data", data);
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.err()).contains("already running").contains(server.number() + "");

            ChildProgram.Ended token =
                    ChildProgram.run(
                            folder,
                            "token",
                            "create",
                            "--organisation",
                            UNION,
                            "--role",
                            "secretariat",
                            "--data",
                            data);
            assertThat(token.out()).matches("\\S+\n");
            assertThat(new Visitor(port).withToken(token.out().strip()).get("/api/v1/trail"))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200));

            ChildProgram.Ended made = ChildProgram.run(folder, "backup", backup, "--data", data);
            assertThat(made.code()).as(made.err()).isZero();
            ChildProgram.Ended restore =
                    ChildProgram.run(
                            folder,
                            "restore",
                            backup,
                            "--replace",
                            "--data",
                            data,
                            "--language",
                            "ar");
            assertThat(restore.code()).isEqualTo(1);
            assertThat(restore.err()).contains("أوقفوه أولاً");

            ChildProgram.Ended end = server.terminate();
            assertThat(end.out().lines().toList())
                    .hasSize(2)
                    .allMatch(line -> line.contains("http"));
        }
        DataDirectory directory = DataDirectory.open(Path.of(data));
        assertThat(PostgresServer.isRunning(directory)).isFalse();
        assertThat(directory.isServed()).isFalse();
        assertThat(directory.root().resolve("connection.properties")).doesNotExist();
        assertThat(directory.root().resolve("run.pid")).doesNotExist();

        String restored = folder.resolve("restored").toString();
        ChildProgram.Ended back = ChildProgram.run(folder, "restore", backup, "--data", restored);
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).contains("The trail is whole");
    }

    @Test
    @DisplayName("loses nothing when it is killed, alone or with its PostgreSQL as by a power cut")
    void survivesBeingKilled() {
        String data = folder.resolve("data").toString();
        DataDirectory directory;
        try (ChildProgram server = serve(data)) {
            setUp(server);
            server.kill();
            directory = DataDirectory.open(Path.of(data));
            assertThat(PostgresServer.isRunning(directory)).isTrue();
        }
        Long trail = linesOfTheTrail(directory);
        assertThat(trail).isPositive();
        assertThat(PostgresServer.isRunning(directory)).isFalse();
        try (ChildProgram server = serve(data)) {
            server.awaitLine("(http://\\S+)");
            server.kill();
            killPostgres(directory);
        }
        assertThat(linesOfTheTrail(directory)).isEqualTo(trail);
        ChildProgram.Ended verified = ChildProgram.run(folder, "audit", "verify", "--data", data);
        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("The trail is whole, " + trail + " lines");
    }

    @Test
    @DisplayName("says in words, in the language asked for, what is wrong, and exits with 1 or 2")
    void saysWhatIsWrong() throws IOException {
        ChildProgram.Ended unknown = ChildProgram.run(folder, "fly");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("fly").contains("Usage: multaqa");
        assertThat(unknown.out()).isEmpty();

        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertRefused("لم ينشئها هذا البرنامج", Map.of(), folder, "run", "--port", "0");
        assertRefused("لا بيانات", Map.of(), folder.resolve("none"), "backup", "x.zip");
        assertThat(folder.resolve("none")).doesNotExist();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertRefused("مشغول", Map.of(), folder.resolve("data"), "run", "--port", port);
            Map<String, String> elsewhere =
                    Map.of("MULTAQA_DATABASE_URL", "postgres://multaqa:secret@127.0.0.1:1/multaqa");
            assertRefused("لا تجيب", elsewhere, folder.resolve("data"), "run", "--port", "0");
        }
    }

    private void assertRefused(
            String words, Map<String, String> environment, Path data, String... verb) {
        String[] all = java.util.Arrays.copyOf(verb, verb.length + 4);
        all[verb.length] = "--data";
        all[verb.length + 1] = data.toString();
        all[verb.length + 2] = "--language";
        all[verb.length + 3] = "ar";
        ChildProgram.Ended end = ChildProgram.run(folder, environment, all);
        assertThat(end.err()).contains(words).doesNotContain("secret").doesNotContain("\tat ");
        assertThat(end.code()).isEqualTo(1);
        assertThat(end.out()).isEmpty();
    }

    private ChildProgram serve(String data) {
        return ChildProgram.start(folder, Map.of(), "run", "--port", "0", "--data", data);
    }

    /** Follows the link that the console shows; gives the port. */
    static int setUp(ChildProgram server) {
        URI link = URI.create(server.awaitLine("(http://\\S+/set-up/\\S+)"));
        Visitor secretary = new Visitor(link.getPort());
        assertThat(
                        secretary
                                .post(
                                        link.getPath(),
                                        link.getPath(),
                                        "nameAr",
                                        UNION,
                                        "nameEn",
                                        "Union of Banks",
                                        "name",
                                        "رنا",
                                        "email",
                                        "rana@example.org",
                                        "password",
                                        "nine green olives")
                                .statusCode())
                .isBetween(300, 399);
        return link.getPort();
    }

    /** Adopts the server that was left behind, or lets a new one recover, and asks it. */
    private static Long linesOfTheTrail(DataDirectory directory) {
        try (RunningDatabase database = PostgresServer.joinOrStart(directory);
                Connection connection =
                        DriverManager.getConnection(
                                database.address().jdbcUrl(),
                                database.address().user(),
                                database.address().password());
                Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select number from audit.head")) {
            head.next();
            return head.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void killPostgres(DataDirectory directory) {
        try {
            Path file = directory.cluster().resolve("postmaster.pid");
            long number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle postmaster = ProcessHandle.of(number).orElseThrow();
            java.util.List<ProcessHandle> all = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(child -> child.onExit().join());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

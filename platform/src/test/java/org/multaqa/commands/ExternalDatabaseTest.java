package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.TestDatabase;

@DisplayName("On a database that somebody else runs, the program")
class ExternalDatabaseTest {
    @TempDir Path folder;

    @Test
    @DisplayName("serves, is backed up as tables, and is put back into another empty one")
    void servesAndComesBack() {
        Map<String, String> theirs = at(TestDatabase.empty());
        String data = folder.resolve("data").toString();
        String backup = folder.resolve("backup.zip").toString();
        try (ChildProgram server =
                ChildProgram.start(folder, theirs, "run", "--port", "0", "--data", data)) {
            ProgramTest.setUp(server);
            ChildProgram.Ended made =
                    ChildProgram.run(folder, theirs, "backup", backup, "--data", data);
            assertThat(made.code()).as(made.err()).isZero();
        }
        assertThat(Path.of(data, "postgresql")).doesNotExist();

        Map<String, String> others = at(TestDatabase.empty());
        String restored = folder.resolve("restored").toString();
        ChildProgram.Ended back =
                ChildProgram.run(folder, others, "restore", backup, "--data", restored);
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).contains("The trail is whole");
    }

    private static Map<String, String> at(DatabaseAddress address) {
        String place = address.jdbcUrl().replaceFirst("jdbc:postgresql://", "");
        return Map.of(
                "MULTAQA_DATABASE_URL",
                "postgres://" + address.user() + ":" + address.password() + "@" + place);
    }
}

package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;

/** The auditor's operator slips; so does a charity's. */
@DisplayName("What the verbs of key holders and members refuse")
class KeyholderRefusalsTest {
    private static final String TYPED = "seven herons over an old harbour\n";

    @TempDir private Path folder;

    @Test
    @DisplayName("A wrong passphrase, address, number or file is said in the operator's language")
    void refusals() throws IOException {
        String auditor = data(3);
        String[] making = {
            "keyholder",
            "new",
            "--data",
            auditor,
            "--number",
            "3",
            "--name",
            "مكتب",
            "--address",
            "http://127.0.0.1:8441"
        };
        assertThat(VerbWithin.typing("short\n", making).err()).contains("too short");
        assertThat(folder.resolve("holder-3")).doesNotExist();
        Ended made = VerbWithin.typing(TYPED, making);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).startsWith("holder 3 name مكتب\n");
        assertThat(VerbWithin.typing(TYPED, making).err()).contains("not empty");
        Ended wrong =
                VerbWithin.typing(
                        "seven herons over a new harbour\n",
                        "keyholder",
                        "run",
                        "--data",
                        auditor,
                        "--language",
                        "ar");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("عبارة السر خاطئة");
        Ended plain =
                VerbWithin.typing(
                        TYPED,
                        "keyholder",
                        "new",
                        "--data",
                        data(2),
                        "--number",
                        "2",
                        "--name",
                        "رابطة",
                        "--address",
                        "http://keys.example.org:8441");
        assertThat(plain.err()).contains("would travel unencrypted");
        assertThat(VerbWithin.run("keyholder", "members", "--data", auditor).out())
                .contains("No member is enrolled yet");
        assertThat(VerbWithin.run("keyholder", "members", "--data", file("none")).err())
                .contains("no key holder in");
        Files.writeString(folder.resolve("circle"), made.out());
        Ended alone =
                VerbWithin.run(
                        "keyholder",
                        "ceremony",
                        "--data",
                        auditor,
                        "--circle",
                        file("circle"),
                        "--epoch",
                        "1",
                        "--out",
                        file("invitation"));
        assertThat(alone.err()).contains("is not running");
        Ended notOne =
                VerbWithin.run(
                        "member",
                        "enrol",
                        "--keys",
                        file("keys"),
                        "--invitation",
                        file("circle"),
                        "--first");
        assertThat(notOne.err()).contains("is no invitation");
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    private String data(int number) {
        return file("holder-" + number);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}

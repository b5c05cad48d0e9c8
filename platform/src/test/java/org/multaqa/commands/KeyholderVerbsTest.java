package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;

/** A sister union, a league and an auditor run key holders; Dar al-Amal encodes its list. */
@DisplayName("The verbs of key holders and members, with processes of their own")
class KeyholderVerbsTest {
    private static final List<String> NAMES =
            List.of("اتحاد جمعيات البادية", "رابطة شبكات الساحل", "مكتب الأمانة للتدقيق");

    @TempDir private Path folder;

    @Test
    @DisplayName(
            "Three make a key; a charity encodes with it, also when one is killed, not when two are")
    void wholeStory() throws IOException {
        List<Integer> ports = new ArrayList<>();
        StringBuilder circle = new StringBuilder();
        for (int number = 1; number <= 3; number++) {
            ports.add(freePort());
            circle.append(made(number, ports.get(number - 1)));
        }
        Files.writeString(folder.resolve("circle"), circle);
        List<ChildProgram> holders = new ArrayList<>();
        try {
            for (int number = 1; number <= 3; number++) {
                holders.add(serve(number, ports.get(number - 1)));
            }
            holders.forEach(holder -> holder.awaitLine("(http://\\S+)"));
            ceremony();
            member();
            assertThat(encode("one.entries").out()).contains("2 records");
            holders.get(1).kill();
            forgetTokens();
            Ended withTwo = encode("two.entries");
            assertThat(withTwo.code()).as(withTwo.err()).isZero();
            holders.get(2).kill();
            forgetTokens();
            Ended withOne = encode("three.entries");
            assertThat(withOne.code()).isEqualTo(1);
            assertThat(withOne.err()).contains("does not answer at http://127.0.0.1");
            assertThat(folder.resolve("three.entries")).doesNotExist();
            books();
        } finally {
            holders.forEach(ChildProgram::close);
        }
        destroyed();
    }

    /** So that all is asked for again. */
    private void forgetTokens() throws IOException {
        try (var files = Files.list(folder.resolve("keys"))) {
            for (Path file : files.filter(f -> f.toString().contains("tokens-")).toList()) {
                Files.delete(file);
            }
        }
    }

    private void ceremony() {
        List<ChildProgram> operators = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            operators.add(
                    ChildProgram.start(
                            folder,
                            Map.of(),
                            "keyholder",
                            "ceremony",
                            "--data",
                            data(number),
                            "--circle",
                            file("circle"),
                            "--epoch",
                            "1",
                            "--out",
                            file("invitation-" + number)));
        }
        List<Ended> ends = operators.stream().map(ChildProgram::awaitEnd).toList();
        assertThat(ends).allSatisfy(end -> assertThat(end.code()).as(end.err()).isZero());
        assertThat(folder.resolve("invitation-1"))
                .hasSameTextualContentAs(folder.resolve("invitation-3"));
        assertThat(ends.getFirst().err()).contains("check value").contains("all have kept");
    }

    private void member() throws IOException {
        Ended enrolled =
                VerbWithin.run(
                        "member",
                        "enrol",
                        "--keys",
                        file("keys"),
                        "--invitation",
                        file("invitation-2"),
                        "--first");
        assertThat(enrolled.code()).as(enrolled.err()).isZero();
        Files.writeString(
                folder.resolve("amal.csv"),
                """
                record_id,given_name,father_name,family_name,national_id,phone
                1,مريم,خالد,الحلبي,02010234567,0931 234 567
                2,سمير,محمد,الدمشقي,,0944 765 432
                """);
        Ended unknown = encode("zero.entries");
        assertThat(unknown.err()).contains("has not enrolled you");
        for (int number = 1; number <= 3; number++) {
            Ended taken =
                    VerbWithin.run(
                            "keyholder",
                            "enrol",
                            "--data",
                            data(number),
                            "--member",
                            "دار الأمل",
                            "--key",
                            enrolled.out().strip(),
                            "--size",
                            "400");
            assertThat(taken.out()).contains("دار الأمل is enrolled");
        }
    }

    private void books() {
        Ended members =
                VerbWithin.run("keyholder", "members", "--data", data(1), "--language", "ar");
        assertThat(members.out()).contains("دار الأمل").contains("سجلات لائحته");
        Ended whole = VerbWithin.run("keyholder", "log", "--verify", "--data", data(2));
        assertThat(whole.code()).as(whole.err()).isZero();
        String head = whole.out().replaceAll("(?s).*head: (\\S+).*", "$1");
        Ended through =
                VerbWithin.run("keyholder", "log", "--verify", "--head", head, "--data", data(2));
        assertThat(through.code()).isZero();
        Ended other =
                VerbWithin.run("keyholder", "log", "--verify", "--head", head, "--data", data(1));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("does not pass through");
        // the first holder was asked in any case: with the third, when the second was gone
        assertThat(VerbWithin.run("keyholder", "log", "--data", data(1)).out())
                .contains("evaluated")
                .doesNotContain("02010234567")
                .doesNotContain("مريم");
    }

    private void destroyed() throws IOException {
        String check =
                VerbWithin.run("keyholder", "log", "--data", data(1))
                        .out()
                        .lines()
                        .filter(line -> line.contains("\tkept\t"))
                        .map(line -> line.split("\t")[5])
                        .findFirst()
                        .orElseThrow();
        Ended wrong = destroy("ffffffffff");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(folder.resolve("receipt")).doesNotExist();
        Ended gone = destroy(check);
        assertThat(gone.code()).as(gone.err()).isZero();
        Ended right =
                VerbWithin.run(
                        "keyholder",
                        "receipt",
                        file("receipt"),
                        "--invitation",
                        file("invitation-1"));
        assertThat(right.out()).contains("Right: key holder 1");
        Files.writeString(
                folder.resolve("receipt"),
                Files.readString(folder.resolve("receipt")).replace("epoch 1", "epoch 2"));
        Ended changed =
                VerbWithin.run(
                        "keyholder",
                        "receipt",
                        file("receipt"),
                        "--invitation",
                        file("invitation-1"),
                        "--language",
                        "ar");
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("ليس إيصالاً");
    }

    private String made(int number, int port) {
        Ended made =
                VerbWithin.run(
                        "keyholder",
                        "new",
                        "--data",
                        data(number),
                        "--number",
                        String.valueOf(number),
                        "--name",
                        NAMES.get(number - 1),
                        "--address",
                        "http://127.0.0.1:" + port,
                        "--key-file",
                        file("key-file-" + number));
        assertThat(made.code()).as(made.err()).isZero();
        return made.out();
    }

    private ChildProgram serve(int number, int port) {
        return ChildProgram.start(
                folder,
                Map.of(),
                "keyholder",
                "run",
                "--data",
                data(number),
                "--port",
                String.valueOf(port),
                "--key-file",
                file("key-file-" + number));
    }

    private Ended encode(String out) {
        return VerbWithin.run(
                "linkage",
                "encode",
                file("amal.csv"),
                "--keys",
                file("keys"),
                "--agreement",
                "A-2026-14",
                "--out",
                file(out));
    }

    private Ended destroy(String check) {
        return VerbWithin.run(
                "keyholder",
                "destroy",
                "--data",
                data(1),
                "--key",
                check,
                "--key-file",
                file("key-file-1"),
                "--out",
                file("receipt"));
    }

    private String data(int number) {
        return file("holder-" + number);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.keyholder.LyingHolderProgram;
import org.multaqa.keyholder.Operator;
import org.multaqa.language.Language;

/** Three key holders, each a process with a folder of its own, who have made a key together. */
final class HolderPrograms implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("اتحاد جمعيات البادية", "رابطة شبكات الساحل", "مكتب الأمانة للتدقيق");

    private final Path folder;
    private final List<String> pages;
    private final List<Integer> ports = new ArrayList<>();
    private final Map<Integer, ChildProgram> running = new TreeMap<>();

    private HolderPrograms(Path folder, List<String> pages) {
        this.folder = folder;
        this.pages = pages;
    }

    /** Makes and starts all three, and lets them make the key of epoch 1. */
    static HolderPrograms start(Path folder) {
        return start(folder, List.of());
    }

    /** The same for members who ask from the page of these hubs too. */
    static HolderPrograms start(Path folder, List<String> pages) {
        HolderPrograms three = new HolderPrograms(folder, pages);
        StringBuilder circle = new StringBuilder();
        try {
            Files.createDirectories(folder);
            for (int number = 1; number <= 3; number++) {
                three.ports.add(freePort());
                circle.append(three.made(number));
            }
            Files.writeString(folder.resolve("circle"), circle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int number = 1; number <= 3; number++) {
            three.serve(number);
        }
        three.running.values().forEach(holder -> holder.awaitLine("(http://\\S+)"));
        three.ceremony();
        return three;
    }

    /** What members pin. */
    Path invitation() {
        return folder.resolve("invitation-1");
    }

    /** The folder of a holder. */
    Path data(int number) {
        return folder.resolve("holder-" + number);
    }

    /** Ends one as by a power cut. */
    void kill(int number) {
        java.util.Objects.requireNonNull(running.remove(number)).kill();
    }

    /** Starts one again. */
    void serve(int number) {
        List<String> verb =
                new ArrayList<>(
                        List.of(
                                "keyholder",
                                "run",
                                "--data",
                                data(number).toString(),
                                "--port",
                                String.valueOf(ports.get(number - 1)),
                                "--key-file",
                                keyFile(number)));
        pages.forEach(page -> verb.addAll(List.of("--page", page)));
        running.put(number, ChildProgram.start(folder, Map.of(), verb.toArray(String[]::new)));
    }

    /** In the place of one that was killed serves another that answers wrongly, and signs it. */
    void lie(int number) {
        ChildProgram liar =
                ChildProgram.startOther(
                        folder,
                        LyingHolderProgram.class,
                        data(number).toString(),
                        keyFile(number),
                        String.valueOf(ports.get(number - 1)));
        running.put(number, liar);
        liar.awaitLine("(lying)");
    }

    /** How many elements all three have evaluated, as their logs say. */
    long evaluated() {
        long[] elements = new long[1];
        for (int number = 1; number <= 3; number++) {
            Operator.of(data(number), Language.ENGLISH)
                    .log(line -> {
                        String[] words = line.written().split("\t");
                        for (int i = 0; i < words.length; i++) {
                            if (words[i].equals("evaluated")) {
                                elements[0] += Long.parseLong(words[i + 4]);
                            }
                        }
                    });
        }
        return elements[0];
    }

    /** Waits until one that was started serves. */
    void await(int number) {
        java.util.Objects.requireNonNull(running.get(number)).awaitLine("(http://\\S+)");
    }

    /** A charity makes its keys, and all three enrol it; gives its folder. */
    Path member(String name, String folderName, Path membersSecret) {
        Path keys = folder.resolve(folderName);
        Ended made =
                Files.exists(membersSecret)
                        ? VerbWithin.run(
                                "member",
                                "enrol",
                                "--keys",
                                keys.toString(),
                                "--invitation",
                                invitation().toString(),
                                "--members-secret",
                                membersSecret.toString())
                        : VerbWithin.run(
                                "member",
                                "enrol",
                                "--keys",
                                keys.toString(),
                                "--invitation",
                                invitation().toString(),
                                "--first");
        assertThat(made.code()).as(made.err()).isZero();
        enrol(name, made.out().strip());
        return keys;
    }

    /** All three enrol a member's key. */
    void enrol(String name, String key) {
        for (int number = 1; number <= 3; number++) {
            Ended enrolled =
                    VerbWithin.run(
                            "keyholder",
                            "enrol",
                            "--data",
                            data(number).toString(),
                            "--member",
                            name,
                            "--key",
                            key,
                            "--size",
                            "5000");
            assertThat(enrolled.code()).as(enrolled.err()).isZero();
        }
    }

    private String made(int number) {
        Ended made =
                VerbWithin.run(
                        "keyholder",
                        "new",
                        "--data",
                        data(number).toString(),
                        "--number",
                        String.valueOf(number),
                        "--name",
                        NAMES.get(number - 1),
                        "--address",
                        "http://127.0.0.1:" + ports.get(number - 1),
                        "--key-file",
                        keyFile(number));
        assertThat(made.code()).as(made.err()).isZero();
        return made.out();
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
                            data(number).toString(),
                            "--circle",
                            folder.resolve("circle").toString(),
                            "--epoch",
                            "1",
                            "--out",
                            folder.resolve("invitation-" + number).toString()));
        }
        assertThat(operators.stream().map(ChildProgram::awaitEnd).toList())
                .allSatisfy(end -> assertThat(end.code()).as(end.err()).isZero());
    }

    private String keyFile(int number) {
        return folder.resolve("key-file-" + number).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        running.values().forEach(ChildProgram::close);
        running.clear();
    }
}

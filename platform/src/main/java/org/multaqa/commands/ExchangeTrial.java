package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.multaqa.bench.BenchExchange;
import org.multaqa.bench.BenchWorkspace;
import org.multaqa.bench.OwnProcess;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Invitation;
import org.multaqa.keyholder.MemberKey;
import org.multaqa.keyholder.Operator;
import org.multaqa.keyholder.TrialHolders;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyShare;

/**
 * An exchange on this machine that is thrown away: a hub that serves, three key holders, each a
 * process of its own, and two members with tokens and a live agreement.
 */
final class ExchangeTrial implements AutoCloseable {
    private static final int EPOCH = 1;
    private static final int LARGE = 1_000_000;
    private static final List<String> NAMES = List.of("حامل أول", "حامل ثان", "حامل ثالث");

    private final CommonOptions options;
    private final Path folder;
    private final HolderProcesses holders;
    private final OwnProcess hub;
    private final String address;
    private final BenchExchange.Made made;

    private ExchangeTrial(
            CommonOptions options,
            Path folder,
            HolderProcesses holders,
            OwnProcess hub,
            BenchExchange.Made made)
            throws IOException {
        this.options = options;
        this.folder = folder;
        this.holders = holders;
        this.hub = hub;
        this.made = made;
        String said = hub.awaitLine("127.0.0.1:");
        address = said.replaceAll("(?s).*(http://127\\.0\\.0\\.1:\\d+).*", "$1");
    }

    /**
     * Makes and starts all of it in an empty folder.
     *
     * @param bag a bag of generated entries, which is left as it is
     */
    static ExchangeTrial start(CommonOptions options, Path folder, Path bag) throws IOException {
        List<Integer> ports = TrialHolders.freePorts();
        TrialHolders three = new TrialHolders(folder.resolve("holders"));
        TrialHolders.Made key = three.make(NAMES, ports, EPOCH, Clock.systemUTC());
        key.shares().forEach(KeyShare::close);
        options.data = folder.resolve("hub");
        BenchExchange.Made made;
        try (Workspace workspace = Workspace.open(options)) {
            BenchWorkspace.Filled filled = workspace.get(BenchWorkspace.class).fill(2);
            made =
                    workspace
                            .get(BenchExchange.class)
                            .open(key.invitation(), filled.members().subList(0, 2));
        }
        enrol(folder, three, key.invitation(), made);
        share(bag, bagOf(options.data, key.invitation()));
        HolderProcesses holders =
                HolderProcesses.start(
                        three, ports, HolderProcesses.USUAL, folder.resolve("holders.log"));
        OwnProcess hub =
                OwnProcess.start(
                        folder.resolve("hub.log"),
                        List.of(),
                        List.of("run", "--port", "0", "--data", options.data.toString()));
        return new ExchangeTrial(options, folder, holders, hub, made);
    }

    private static void enrol(
            Path folder, TrialHolders three, Invitation invitation, BenchExchange.Made made)
            throws IOException {
        try (MembersSecret secret = MembersSecret.fresh()) {
            for (int i = 0; i < made.tokens().size(); i++) {
                Path keys = folder.resolve("member-" + i);
                try (MemberKey key = MemberKey.fresh()) {
                    MemberFolder.write(keys, invitation, secret, key);
                    for (int number = 1; number <= GroupKey.HOLDERS; number++) {
                        Operator.of(three.data(number), org.multaqa.language.Language.ENGLISH)
                                .enrol("member-" + i, key.shown(), LARGE, "");
                    }
                }
                Files.writeString(keys.resolve("hub.token"), made.tokens().get(i) + "\n");
            }
        }
    }

    /** As {@code exchange.Bags} names it. */
    private static Path bagOf(Path data, Invitation invitation) {
        String key = ListOptions.hex(invitation.group().identifier()).substring(0, 16);
        return data.resolve("exchange").resolve("bag-" + key);
    }

    /** The table of a bag is never changed, so it can stand in two folders at once. */
    private static void share(Path bag, Path to) throws IOException {
        DataDirectory.makePrivateFolder(java.util.Objects.requireNonNull(to.getParent()));
        DataDirectory.makePrivateFolder(to);
        try (Stream<Path> files = Files.list(bag)) {
            for (Path file : files.filter(f -> f.toString().contains("table-")).toList()) {
                try {
                    Files.createLink(to.resolve(file.getFileName()), file);
                } catch (IOException otherDisk) {
                    Files.createSymbolicLink(to.resolve(file.getFileName()), file.toAbsolutePath());
                }
            }
        }
    }

    /** The folder of a member's keys. */
    Path keys(int member) {
        return folder.resolve("member-" + member);
    }

    UUID agreement() {
        return made.agreement();
    }

    String address() {
        return address;
    }

    HubLine line(int member) {
        return HubLine.to(
                address,
                keys(member).resolve("hub.token"),
                keys(member).resolve(HubOptions.PIN),
                options.language());
    }

    /** Runs a verb of a member as a process of its own, with the launcher's memory for it. */
    OwnProcess member(int member, String verb, List<String> more) throws IOException {
        List<String> words = new ArrayList<>(List.of("member", verb));
        words.addAll(more);
        words.addAll(
                List.of(
                        "--hub",
                        address,
                        "--keys",
                        keys(member).toString(),
                        "--agreement",
                        agreement().toString(),
                        "--kind",
                        "food"));
        return OwnProcess.start(
                folder.resolve("member.log"), List.of("-Xms600m", "-Xmn200m", "-Xmx1600m"), words);
    }

    /** Runs such a verb to its end; refuses one that did not do what it was told. */
    void done(int member, String verb, List<String> more) throws IOException, InterruptedException {
        try (OwnProcess process = member(member, verb, more)) {
            if (process.awaitEnd() != 0) {
                throw new Refusal(
                        "commands.bench-failed",
                        "why",
                        Files.readString(folder.resolve("member.log")));
            }
        }
    }

    /** Processor time of the hub (without PostgreSQL) and of the holders so far. */
    Duration worked() {
        return Stream.concat(Stream.of(hub.handle()), holders.handles().stream())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Processor time of the hub alone. */
    Duration workedAtHub() {
        return hub.handle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        hub.close();
        holders.close();
    }
}

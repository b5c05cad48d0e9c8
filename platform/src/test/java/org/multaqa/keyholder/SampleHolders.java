package org.multaqa.keyholder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.multaqa.house.AdjustableClock;

/**
 * Three key holders with folders and ports of their own: 1 a sister union, 2 a league of networks,
 * 3 an auditor.
 */
final class SampleHolders implements AutoCloseable {
    static final List<String> NAMES =
            List.of("اتحاد جمعيات البادية", "رابطة شبكات الساحل", "مكتب الأمانة للتدقيق");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final AdjustableClock clock = new AdjustableClock();
    private final Path folder;
    private final boolean tls;
    private final List<Integer> ports = new ArrayList<>();
    private final Map<Integer, RunningHolder> running = new TreeMap<>();
    private final Map<Integer, Holder> holders = new TreeMap<>();
    private final Map<Integer, Ceremonies> ceremonies = new TreeMap<>();

    private SampleHolders(Path folder, boolean tls) {
        this.folder = folder;
        this.tls = tls;
    }

    /** Makes and starts all three. */
    static SampleHolders start(Path folder, boolean tls) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SampleHolders three = new SampleHolders(folder, tls);
        for (int number = 1; number <= 3; number++) {
            three.ports.add(freePort());
            three.makeAnew(number);
        }
        return three;
    }

    /** None, for fields before a test begins. */
    static SampleHolders none() {
        return new SampleHolders(Path.of(""), false);
    }

    /** Makes a holder in an empty folder, with a new private key, and starts it. */
    void makeAnew(int number) {
        HolderFolder.create(
                folder(number),
                number,
                NAMES.get(number - 1),
                HolderCard.address((tls ? "https" : "http") + "://127.0.0.1:" + port(number)),
                keyFile(number));
        start(number, null);
    }

    /** Waits until a holder's operator has begun. */
    void awaitCeremony(int number) {
        Ceremonies part = java.util.Objects.requireNonNull(ceremonies.get(number));
        while (!part.isUnderWay()) {
            Thread.onSpinWait();
        }
    }

    /** A holder's operator breaks the ceremony off. */
    void endCeremony(int number) {
        awaitCeremony(number);
        java.util.Objects.requireNonNull(ceremonies.get(number)).end();
    }

    Path folder(int number) {
        return folder.resolve("holder-" + number);
    }

    Opening keyFile(int number) {
        return new Opening.KeyFile(folder.resolve("holder-" + number + ".key-file"));
    }

    /** Starts one, with a voice of its own in ceremonies if one is given. */
    void start(int number, @Nullable Lying lying) {
        HolderFolder own = HolderFolder.open(folder(number));
        Holder holder = Holder.open(own, keyFile(number), clock);
        Ceremonies part =
                lying == null
                        ? new Ceremonies(holder)
                        : new Ceremonies(holder, new Liar(holder, lying));
        holders.put(number, holder);
        ceremonies.put(number, part);
        running.put(
                number,
                RunningHolder.start(
                        own,
                        holder,
                        part,
                        new RunningHolder.Listening("127.0.0.1", ports.get(number - 1), tls)));
    }

    void stop(int number) {
        RunningHolder stopped = running.remove(number);
        if (stopped != null) {
            stopped.close();
        }
    }

    Holder holder(int number) {
        return java.util.Objects.requireNonNull(holders.get(number));
    }

    int port(int number) {
        return ports.get(number - 1);
    }

    Circle circle() {
        return new Circle(
                List.of(
                        HolderFolder.open(folder(1)).card(),
                        HolderFolder.open(folder(2)).card(),
                        HolderFolder.open(folder(3)).card()));
    }

    /** All three make the key of an epoch; gives what each came to. */
    List<Invitation> newKey(int epoch) {
        return all(number -> CeremonyPlan.newEpoch(circle(), epoch)).stream()
                .map(Ended::invitation)
                .toList();
    }

    /** How a ceremony ended for one holder: with an invitation or a refusal. */
    record Ended(int number, @Nullable Invitation made, @Nullable RuntimeException refused) {
        Invitation invitation() {
            if (refused != null) {
                throw refused;
            }
            return java.util.Objects.requireNonNull(made);
        }
    }

    /** Each holder takes part by a plan of its own. */
    List<Ended> all(java.util.function.IntFunction<CeremonyPlan> plan) {
        try (ExecutorService operators = Executors.newFixedThreadPool(3)) {
            List<Future<Ended>> ends = new ArrayList<>();
            for (int number = 1; number <= 3; number++) {
                int own = number;
                Ceremonies part = java.util.Objects.requireNonNull(ceremonies.get(number));
                Callable<Ended> taking =
                        () -> {
                            try {
                                return new Ended(
                                        own, part.run(plan.apply(own), PATIENCE, r -> {}), null);
                            } catch (RuntimeException e) {
                                return new Ended(own, null, e);
                            }
                        };
                ends.add(operators.submit(taking));
            }
            List<Ended> all = new ArrayList<>();
            for (Future<Ended> end : ends) {
                all.add(end.get());
            }
            return all;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Enrols a member at all three. */
    MemberKey member(String name, int size, @Nullable Integer aDay) {
        MemberKey key = MemberKey.fresh();
        holders.values()
                .forEach(h -> h.books().enrol(MemberKey.publicKey(key.shown()), name, size, aDay));
        return key;
    }

    /** The three as a member asks them. */
    List<RemoteKeyHolder> asked(Invitation invitation, MemberKey member) {
        return asked(invitation, member, clock);
    }

    List<RemoteKeyHolder> asked(Invitation invitation, MemberKey member, Clock membersClock) {
        return RemoteKeyHolder.all(
                invitation, member, Purpose.REGISTERING, "A-2026-14", membersClock);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a dishonest holder makes of what it should say; the same for what it leaves. */
    interface Lying {
        byte[] instead(CeremonyMessage.Round round, int to, byte[] honest);
    }

    private record Liar(Holder holder, Lying lying) implements Ceremonies.Speaking {
        @Override
        public CeremonyPart.Voice voice(CeremonyPlan plan, CeremonyInbox own, Duration patience) {
            CeremonyPart.Voice honest = new Ceremonies(holder).new Letters(plan, own, patience);
            return new CeremonyPart.Voice() {
                @Override
                public void say(byte[] session, CeremonyMessage.Round round, int to, byte[] body)
                        throws InterruptedException {
                    boolean toItself = to == holder.card().number();
                    honest.say(
                            session, round, to, toItself ? body : lying.instead(round, to, body));
                }

                @Override
                public void close() {
                    honest.close();
                }
            };
        }
    }

    @Override
    public void close() {
        running.values().forEach(RunningHolder::close);
        running.clear();
    }
}

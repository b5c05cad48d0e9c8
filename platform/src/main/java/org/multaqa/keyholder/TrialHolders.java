package org.multaqa.keyholder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.multaqa.database.DataDirectory;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.Rehearsal;

/**
 * Three holders on one machine whose key one program has made: for the demo and for measuring.
 * Whoever holds that machine holds the secret; in earnest the holders' operators make the key by a
 * ceremony, and no two of them sit together.
 */
public final class TrialHolders {
    private final Path folder;

    /** The holders in a folder, made or not. */
    public TrialHolders(Path folder) {
        this.folder = folder;
    }

    /**
     * What was made.
     *
     * @param shares to be closed by whoever asked for them
     */
    public record Made(Invitation invitation, List<KeyShare> shares) {}

    /**
     * Makes all three, with the key of an epoch and key files to open them.
     *
     * @param names what the three organisations are called
     * @param ports where on loopback they will serve
     */
    public Made make(List<String> names, List<Integer> ports, int epoch, Clock clock) {
        DataDirectory.makePrivateFolder(folder);
        List<Ceremony.Outcome> outcomes = Rehearsal.newKey(epoch);
        List<HolderCard> cards = new ArrayList<>();
        for (int number = 1; number <= GroupKey.HOLDERS; number++) {
            Opening opening = new Opening.KeyFile(keyFile(number));
            HolderFolder made =
                    HolderFolder.create(
                            data(number),
                            number,
                            names.get(number - 1),
                            HolderCard.address("http://127.0.0.1:" + ports.get(number - 1)),
                            opening);
            cards.add(made.card());
            try (Holder holder = Holder.open(made, opening, clock)) {
                holder.keep(copy(outcomes.get(number - 1)));
            }
        }
        GroupKey group = outcomes.getFirst().group();
        return new Made(
                new Invitation(new Circle(cards), group),
                outcomes.stream().map(Ceremony.Outcome::share).toList());
    }

    /** The holder closes the share that it was given. */
    private static Ceremony.Outcome copy(Ceremony.Outcome outcome) {
        return new Ceremony.Outcome(KeyShare.read(outcome.share().written()), outcome.group());
    }

    /** Ports of loopback that nobody has now, one for each holder. */
    public static List<Integer> freePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int number = 1; number <= GroupKey.HOLDERS; number++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /** The folder of a holder. */
    public Path data(int number) {
        return folder.resolve("holder-" + number);
    }

    /** What opens it. */
    public Path keyFile(int number) {
        return folder.resolve("holder-" + number + ".key");
    }
}

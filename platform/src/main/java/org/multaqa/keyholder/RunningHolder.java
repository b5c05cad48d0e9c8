package org.multaqa.keyholder;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A key holder that serves, until it is closed. */
public final class RunningHolder implements AutoCloseable {
    private final Holder holder;
    private final HolderServer server;
    private final OperatorPort operator;
    private final Ceremonies ceremonies;
    private final String address;

    private RunningHolder(
            Holder holder,
            HolderServer server,
            OperatorPort operator,
            Ceremonies ceremonies,
            String address) {
        this.holder = holder;
        this.server = server;
        this.operator = operator;
        this.ceremonies = ceremonies;
        this.address = address;
    }

    /**
     * Where and how a holder listens.
     *
     * @param tls also on loopback; elsewhere always
     * @param pages the hubs whose page may ask from a browser
     * @param certificate what browsers are shown; without one they come by loopback alone
     */
    public record Listening(
            String bind, int port, boolean tls, Pages pages, @Nullable WebCertificate certificate) {
        /** For programs alone. */
        public Listening(String bind, int port, boolean tls) {
            this(bind, port, tls, Pages.NONE, null);
        }

        boolean isEncrypted() {
            return tls || !HolderCard.isLoopback(bind);
        }
    }

    /** Opens a holder's folder and serves it; refuses what is wrong with either, in words. */
    public static RunningHolder start(
            Path folder, Opening opening, Listening listening, Clock clock) {
        HolderFolder own = HolderFolder.open(folder);
        Holder holder = Holder.open(own, opening, clock);
        return start(own, holder, new Ceremonies(holder), listening);
    }

    static RunningHolder start(
            HolderFolder folder, Holder holder, Ceremonies ceremonies, Listening listening) {
        try {
            HolderServer server = HolderServer.start(holder, ceremonies, listening);
            OperatorPort operator =
                    OperatorPort.open(folder, Desk.of(holder, ceremonies), ceremonies);
            holder.books().note(LogEntry.Act.STARTED);
            String address =
                    (listening.isEncrypted() ? "https://" : "http://")
                            + (listening.bind().contains(":")
                                    ? "[" + listening.bind() + "]"
                                    : listening.bind())
                            + ":"
                            + server.port();
            return new RunningHolder(holder, server, operator, ceremonies, address);
        } catch (RuntimeException e) {
            holder.close();
            throw e;
        }
    }

    /** Where it listens. */
    public String address() {
        return address;
    }

    /** Who it is. */
    public HolderCard card() {
        return holder.card();
    }

    @Override
    public void close() {
        ceremonies.end();
        operator.close();
        server.close();
        holder.close();
    }
}

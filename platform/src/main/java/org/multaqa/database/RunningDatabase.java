package org.multaqa.database;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A database that can be asked, until closed. */
public final class RunningDatabase implements AutoCloseable {
    private final DatabaseAddress address;
    private final @Nullable DatabaseAddress narrow;
    private final Runnable leave;
    private final AtomicBoolean closed = new AtomicBoolean();

    RunningDatabase(DatabaseAddress address, @Nullable DatabaseAddress narrow, Runnable leave) {
        this.address = address;
        this.narrow = narrow;
        this.leave = leave;
    }

    /**
     * A database that somebody else runs; closing does nothing to it. Refuses in words where it
     * does not answer, or does not let us in.
     *
     * @param narrow the second login, see {@link NarrowLogin}; null where there is none
     */
    public static RunningDatabase external(
            DatabaseAddress address, @Nullable DatabaseAddress narrow) {
        enter(address, DatabaseAddress.SETTING);
        if (narrow != null) {
            enter(narrow, DatabaseAddress.NARROW_SETTING);
        }
        return new RunningDatabase(address, narrow, () -> {});
    }

    /** The same for work that needs no second login. */
    public static RunningDatabase external(DatabaseAddress address) {
        return external(address, null);
    }

    private static void enter(DatabaseAddress address, String setting) {
        try {
            ClusterStore.connect(address).close();
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            String key =
                    state.startsWith("28")
                            ? "database.not-let-in"
                            : state.equals("3D000")
                                    ? "database.no-such-database"
                                    : "database.no-answer";
            throw new Refusal(
                    key,
                    "setting",
                    setting,
                    "address",
                    address.toString(),
                    "why",
                    String.valueOf(e.getMessage()));
        }
    }

    /** Where it is. */
    public DatabaseAddress address() {
        return address;
    }

    /** The second login to it, see {@link NarrowLogin}; null where there is none. */
    public @Nullable DatabaseAddress narrow() {
        return narrow;
    }

    /**
     * Closes it also when the program ends by itself or by a signal. Where something else must end
     * first (Spring's context and its pool), close it from there instead: the hooks of a JVM run
     * all at once.
     */
    public RunningDatabase closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-postgresql"));
        return this;
    }

    /** Lets go of it; the last user of an embedded one stops the server. May be called twice. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            leave.run();
        }
    }
}

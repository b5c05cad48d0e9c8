package org.multaqa.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second login to the database, for those who must not see everything whatever the program
 * does: it owns nothing, may become nobody else, and has no USAGE on the schemas that are withheld
 * from it. It is a login of its own and no role that is set, so that RESET ROLE leads nowhere.
 */
public final class NarrowLogin {
    private static final ThreadLocal<Boolean> NARROW = ThreadLocal.withInitial(() -> false);

    private final @Nullable DatabaseAddress address;
    private final List<String> withheld;

    NarrowLogin(@Nullable DatabaseAddress address, List<String> withheld) {
        this.address = address;
        this.withheld = List.copyOf(withheld);
    }

    /** Work that may fail in two ways of its own. */
    @FunctionalInterface
    public interface Work<A extends Exception, B extends Exception> {
        void run() throws A, B;
    }

    /** Does something on this thread with connections of the second login alone. */
    public static <A extends Exception, B extends Exception> void within(Work<A, B> work)
            throws A, B {
        boolean before = NARROW.get();
        NARROW.set(true);
        try {
            work.run();
        } finally {
            if (before) {
                NARROW.set(true);
            } else {
                NARROW.remove();
            }
        }
    }

    static boolean isNarrow() {
        return NARROW.get();
    }

    /** Whether there is one; without it, nothing is done for whom it is meant. */
    public boolean isThere() {
        return address != null;
    }

    @Nullable DatabaseAddress address() {
        return address;
    }

    /** The schemas that it may not use. */
    public List<String> withheld() {
        return withheld;
    }
}

package org.multaqa.keyholder;

/**
 * Where the unexpected goes: the JDK's own logger, to standard error. It is asked for only when it
 * is needed, since a holder is to start within a second.
 */
final class Faults {
    private Faults() {}

    /** Reports a fault of the program; of a request nothing but its place is said. */
    static void report(String what, Throwable fault) {
        System.getLogger("org.multaqa.keyholder").log(System.Logger.Level.ERROR, what, fault);
    }
}

package org.multaqa.keyholder;

import java.time.Duration;

/** Whether a holder is there, as anybody may ask it; its key is checked as always. */
public final class HolderHealth {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private HolderHealth() {}

    /** Asks now and waits some seconds at most. */
    public static boolean isThere(HolderCard card) {
        try (HolderLine line = new HolderLine(card)) {
            return line.isThere(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.multaqa.commands;

import java.util.concurrent.CountDownLatch;

/** Waits for the signal to stop, and lets what was opened be closed before the JVM ends. */
final class UntilStopped {
    private static final long TO_CLOSE = 20_000;

    private UntilStopped() {}

    static void await() throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(() -> {
                                    stop.countDown();
                                    try {
                                        main.join(TO_CLOSE);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                }));
        stop.await();
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Refusal;
import org.multaqa.exchange.Epoch;
import org.multaqa.keyholder.TrialHolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key holders of a demo, three small programs beside it. Where they cannot be started the demo
 * goes on without them, and the page about the exchange says that they do not answer.
 */
final class DemoHolders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHolders.class);

    /** As little as such a program gets by with. */
    private static final List<String> MEMORY =
            List.of("-Xms8m", "-Xmn3m", "-Xmx32m", "-XX:TieredStopAtLevel=1");

    private volatile boolean closed;
    private volatile @Nullable HolderProcesses running;

    /** Starts them in the background, those of the newest epoch. */
    void begin(DataDirectory directory, List<Epoch> epochs) {
        Path folder = directory.root().resolve("exchange").resolve("holders");
        if (!epochs.isEmpty() && Files.isDirectory(folder)) {
            List<Integer> ports =
                    epochs.getFirst().pinned().circle().holders().stream()
                            .map(card -> card.address().getPort())
                            .toList();
            Thread.ofPlatform().name("demo-holders").daemon().start(() -> start(folder, ports));
        }
    }

    private void start(Path folder, List<Integer> ports) {
        try {
            running =
                    HolderProcesses.start(
                            new TrialHolders(folder), ports, MEMORY, folder.resolve("log"));
            if (closed) {
                close();
            }
        } catch (IOException | Refusal e) {
            LOG.warn("the demo's key holders could not be started; see {}", folder.resolve("log"));
        }
    }

    /** Tells them to end and waits for none of them: the server and its database come next. */
    @Override
    public void close() {
        closed = true;
        HolderProcesses holders = running;
        if (holders != null) {
            holders.handles().forEach(ProcessHandle::destroy);
        }
    }
}

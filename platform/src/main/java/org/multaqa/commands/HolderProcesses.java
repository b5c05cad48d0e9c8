package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.multaqa.bench.OwnProcess;
import org.multaqa.keyholder.TrialHolders;

/** Three key holders of one folder, each served by a process of its own on this machine. */
final class HolderProcesses implements AutoCloseable {
    /** As the launcher starts a holder. */
    static final List<String> USUAL = List.of("-Xms24m", "-Xmn12m", "-Xmx160m");

    private final List<OwnProcess> processes = new ArrayList<>();

    /** Starts all three; comes back when all of them serve. */
    static HolderProcesses start(
            TrialHolders holders, List<Integer> ports, List<String> memory, Path log)
            throws IOException {
        HolderProcesses started = new HolderProcesses();
        try {
            for (int number = 1; number <= ports.size(); number++) {
                started.processes.add(
                        OwnProcess.start(
                                log,
                                memory,
                                List.of(
                                        "keyholder",
                                        "run",
                                        "--data",
                                        holders.data(number).toString(),
                                        "--port",
                                        String.valueOf(ports.get(number - 1)),
                                        "--key-file",
                                        holders.keyFile(number).toString(),
                                        "--with-parent")));
            }
            for (OwnProcess process : started.processes) {
                process.awaitLine("http://");
            }
            return started;
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    List<ProcessHandle> handles() {
        return processes.stream().map(OwnProcess::handle).toList();
    }

    @Override
    public void close() {
        processes.forEach(process -> process.handle().destroy());
        processes.forEach(OwnProcess::close);
    }
}

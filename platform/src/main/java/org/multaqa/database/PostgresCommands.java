package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL's own programs, run under the account that may run them, in a clean environment. */
final class PostgresCommands {
    private final ServerAccount account;
    private final PostgresProgram program;
    private final Path workingFolder;

    private PostgresCommands(ServerAccount account, PostgresProgram program, Path workingFolder) {
        this.account = account;
        this.program = program;
        this.workingFolder = workingFolder;
    }

    /** Those for the cluster of the directory; refuses where no account may enter it. */
    static PostgresCommands forCluster(DataDirectory directory) {
        return with(directory, ServerAccount.forCluster(directory.cluster()));
    }

    static PostgresCommands with(DataDirectory directory, ServerAccount account) {
        return new PostgresCommands(account, program(directory, account), directory.root());
    }

    ServerAccount account() {
        return account;
    }

    /** Runs the program to its end, what it says going to the file; gives its exit value. */
    int run(Path output, String name, List<String> arguments) {
        try {
            return launch(ProcessBuilder.Redirect.to(output.toFile()), name, arguments).waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the program; nobody hears what it says. */
    Process launch(String name, List<String> arguments) {
        return launch(ProcessBuilder.Redirect.DISCARD, name, arguments);
    }

    private Process launch(ProcessBuilder.Redirect output, String name, List<String> arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(account.command(program.command(name), arguments));
        builder.directory(workingFolder.toFile());
        builder.redirectErrorStream(true).redirectOutput(output);
        // Whatever the person has set for another PostgreSQL does not concern this one.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("LD_LIBRARY_PATH", program.libraries().toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresProgram program(DataDirectory directory, ServerAccount account) {
        try {
            PostgresProgram shared = PostgresProgram.unpackedBelow(PostgresProgram.sharedFolder());
            if (account.mayEnter(shared.home())) {
                return shared;
            }
        } catch (UncheckedIOException e) {
            // No home, or none to write in: then the data directory has its own copy.
        }
        return PostgresProgram.unpackedBelow(directory.root().resolve("program"));
    }
}

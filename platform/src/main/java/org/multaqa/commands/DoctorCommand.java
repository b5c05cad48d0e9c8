package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.multaqa.accounts.People;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Verdict;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.Refusal;
import org.multaqa.language.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is wrong with an installation, and what is well. */
@Command(name = "doctor", description = "Say what is wrong with this installation.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LITTLE = 500L << 20;

    @Mixin private CommonOptions options = new CommonOptions();

    private final List<Message> wrong = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        well("commands.java", "version", Runtime.version().toString());
        if (!DataDirectory.isMade(options.data)) {
            return end(
                    Message.of(
                            "commands.no-data",
                            "folder",
                            options.data.toAbsolutePath().toString()));
        }
        FileStore disk = Files.getFileStore(options.data);
        long free = disk.getUsableSpace();
        if (free < LITTLE) {
            wrong.add(Message.of("commands.disk-full", "megabytes", free >> 20));
        } else {
            well("commands.disk", "megabytes", free >> 20);
        }
        if (DatabaseAddress.external(System.getenv()).isPresent()) {
            well("commands.external");
        }
        try (Workspace workspace = Workspace.open(options)) {
            well("commands.database");
            look(workspace);
        } catch (Refusal refusal) {
            return end(refusal.reason());
        }
        return end(null);
    }

    private void look(Workspace workspace) {
        People people = workspace.get(People.class);
        if (people.host().isEmpty()) {
            wrong.add(Message.of("commands.not-set-up"));
        }
        switch (workspace.get(Audit.class).verify(null)) {
            case Verdict.Whole(var head) -> well("commands.trail-fine", "count", head.number());
            case Verdict.Broken(long number) ->
                    wrong.add(Message.of("commands.trail-broken", "number", number));
            case Verdict.OtherHistory other -> throw new IllegalStateException("no head was given");
        }
    }

    private void well(String key, Object... arguments) {
        options.print("  " + options.say(key, arguments));
    }

    private int end(@org.jspecify.annotations.Nullable Message last) {
        if (last != null) {
            wrong.add(last);
        }
        wrong.forEach(message -> options.print("! " + options.say(message)));
        options.print(options.say("commands.doctor-end", "count", wrong.size()));
        return wrong.isEmpty() ? 0 : 1;
    }
}

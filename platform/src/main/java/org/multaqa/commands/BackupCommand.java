package org.multaqa.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.multaqa.backups.Backups;
import org.multaqa.language.Dates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a backup, also while the workspace is served. */
@Command(name = "backup", description = "Put everything into one archive, also while serving.")
final class BackupCommand implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "Such as: /media/usb/multaqa.zip")
    private Path file = Path.of("multaqa.zip");

    @Option(
            names = "--portable",
            description = "The tables as CSV, for any PostgreSQL of version 15 or newer.")
    private boolean portable;

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.openExisting(options)) {
            Backups.Made made = workspace.get(Backups.class).make(file, portable);
            options.print(
                    options.say(
                            "backups.made",
                            "file",
                            made.file().toString(),
                            "megabytes",
                            Math.max(1, made.bytes() >> 20),
                            "until",
                            Dates.minute(options.language(), made.manifest().until()),
                            "head",
                            made.manifest().head()));
            return 0;
        }
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Head;
import org.multaqa.audit.Verdict;
import org.multaqa.backups.Archive;
import org.multaqa.backups.Restore;
import org.multaqa.database.Refusal;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup back, into a new folder or in the place of what is there. */
@Command(name = "restore", description = "Put a backup back; never while a server runs.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "An archive made by: multaqa backup")
    private Path file = Path.of("multaqa.zip");

    @Option(
            names = "--replace",
            description = "Take the place of the data that are there, which are kept aside.")
    private boolean replace;

    @Option(
            names = "--accept-broken-trail",
            description = "Restore although the trail of changes is not whole.")
    private boolean acceptBroken;

    @Override
    public Integer call() throws IOException {
        try (Archive archive = Archive.open(file);
                Restore restore = Restore.begin(archive, options.data, replace, System.getenv())) {
            Message trail = look(archive, restore);
            Path aside = restore.takePlace(Clock.systemDefaultZone());
            options.print(
                    options.say(
                            "backups.restored",
                            "until",
                            Dates.minute(options.language(), archive.manifest().until()),
                            "folder",
                            options.data.toAbsolutePath().normalize().toString(),
                            "trail",
                            trail));
            if (aside != null) {
                options.print(options.say("backups.kept-aside", "folder", aside.toString()));
            }
            return 0;
        }
    }

    /** Starts what was laid and follows the trail to its end, through the archive's own head. */
    private Message look(Archive archive, Restore restore) throws IOException {
        @Nullable Head head = Head.read(archive.manifest().head()).orElse(null);
        try (Workspace workspace = Workspace.open(restore.lay(), options)) {
            Verdict verdict = workspace.get(Audit.class).verify(head);
            Message said = AuditCommand.said(verdict);
            if (!(verdict instanceof Verdict.Whole) && !acceptBroken) {
                throw new Refusal("backups.trail-broken", "why", said);
            }
            return said;
        }
    }
}

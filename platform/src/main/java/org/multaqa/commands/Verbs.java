package org.multaqa.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.multaqa.database.DiskTrouble;
import org.multaqa.database.Refusal;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The verbs of {@code ./multaqa}, and how a refusal of one of them is said. */
@Command(
        name = "multaqa",
        description = "The shared workspace of unions of charities.",
        mixinStandardHelpOptions = true,
        footer = {"", "Also: multaqa test, multaqa check."},
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            TokenCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            LinkageCommand.class,
            KeyholderCommand.class,
            ExchangeCommand.class,
            MemberCommand.class
        })
public final class Verbs {
    private final Class<?> application;

    private Verbs(Class<?> application) {
        this.application = application;
    }

    /**
     * Does what the arguments ask for and gives the exit code: 0 done, 1 refused, 2 not understood.
     *
     * @param application what Spring wires the services from; it stands above the modules
     */
    public static int execute(Class<?> application, String... arguments) {
        CommandLine line = new CommandLine(new Verbs(application));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            Refusal refusal = refusal(fault);
            if (refusal == null) {
                LoggerFactory.getLogger(Verbs.class).error("the verb failed", fault);
                return 70;
            }
            System.err.println(Texts.all().say(language(arguments), refusal.reason()));
            return 1;
        });
        return line.execute(arguments);
    }

    Class<?> application() {
        return application;
    }

    private static @org.jspecify.annotations.Nullable Refusal refusal(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return DiskTrouble.in(fault).orElse(null);
    }

    private static Language language(String[] arguments) {
        int at = Arrays.asList(arguments).indexOf("--language");
        return at >= 0 && at + 1 < arguments.length
                ? Language.of(arguments[at + 1])
                : Language.ENGLISH;
    }
}

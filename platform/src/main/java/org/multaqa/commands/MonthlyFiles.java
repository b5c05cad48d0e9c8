package org.multaqa.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Refusal;
import org.multaqa.imports.MonthlyFile;
import org.multaqa.imports.MonthlyFile.Brought;
import org.multaqa.imports.MonthlyFile.Whose;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;

/** Files of one organisation and month, in and out at the command line. */
final class MonthlyFiles {
    private final CommonOptions options;
    private final MonthlyFile file;

    MonthlyFiles(CommonOptions options, MonthlyFile file) {
        this.options = options;
        this.file = file;
    }

    static Optional<MonthlyFile> find(Workspace workspace, String kind) {
        return workspace.services().getBeansOfType(MonthlyFile.class).values().stream()
                .filter(f -> f.kind().equals(kind))
                .findFirst();
    }

    static Stream<String> kinds(Workspace workspace) {
        return workspace.services().getBeansOfType(MonthlyFile.class).values().stream()
                .map(MonthlyFile::kind);
    }

    /** Brings a file in; exit code 0 also where rows were refused, unless it is to be strict. */
    int bring(Path path, WhoseOptions of, boolean strict, @Nullable Path report) {
        Whose whose = of.of(file.kind());
        Outcome<Brought> brought =
                report == null
                        ? bring(path, whose, strict, OutputStream.nullOutputStream())
                        : WholeFile.write(
                                report.toAbsolutePath().normalize(),
                                out -> whole(bring(path, whose, strict, out)));
        return switch (brought) {
            case Outcome.Done<Brought>(Brought it) -> print(it);
            case Outcome.Refused<Brought> refused -> options.refuse(refused);
        };
    }

    private Outcome<Brought> bring(Path path, Whose whose, boolean strict, OutputStream report) {
        try {
            return file.bring(Actor.COMMAND, path, whose, strict, report, options.language());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int print(Brought brought) {
        brought.said().forEach(message -> options.print(options.say(message)));
        if (brought.batch() != null) {
            options.print(
                    options.say(
                            "imports.undo",
                            "kind",
                            file.kind(),
                            "batch",
                            brought.batch().toString()));
        }
        return brought.isDone() ? 0 : 1;
    }

    int takeBack(String batch) {
        Outcome<Message> undone;
        try {
            undone = file.undo(Actor.COMMAND, UUID.fromString(batch));
        } catch (IllegalArgumentException e) {
            undone = Outcome.notFound();
        }
        return end(undone);
    }

    int write(Path target, String ending, WhoseOptions of) {
        Whose whose = of.of(file.kind());
        return end(
                WholeFile.write(
                        target,
                        out ->
                                whole(
                                        file.write(
                                                Actor.COMMAND,
                                                out,
                                                ending,
                                                whose,
                                                options.language()))));
    }

    /** A refusal leaves no file behind. */
    private static <T> Outcome<T> whole(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Refused<T>(var why, var problems)) {
            Message reason = problems.getFirst().message();
            throw new Refusal(
                    reason.key(),
                    reason.arguments().entrySet().stream()
                            .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                            .toArray());
        }
        return outcome;
    }

    private int end(Outcome<Message> outcome) {
        return switch (outcome) {
            case Outcome.Done<Message>(Message said) -> {
                options.print(options.say(said));
                yield 0;
            }
            case Outcome.Refused<Message> refused -> options.refuse(refused);
        };
    }
}

package org.multaqa.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Refusal;
import org.multaqa.imports.FileImport;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.MonthlyFile;
import org.multaqa.language.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a file into the workspace, or takes an import back. */
@Command(
        name = "import",
        description = "Bring in a file: import KIND FILE; take it back: import undo KIND BATCH.")
final class ImportCommand implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();
    @Mixin private WhoseOptions whose = new WhoseOptions();

    @Option(
            names = "--strict",
            description = "Store nothing if any row of the file has to be refused.")
    private boolean strict;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to write what became of every row, as CSV.")
    private @Nullable Path report;

    @Parameters(
            arity = "2..3",
            paramLabel = "KIND FILE",
            description = "Such as: members list.xlsx")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        boolean undo = words.getFirst().equals("undo");
        if (words.size() != (undo ? 3 : 2)) {
            System.err.println(options.say("commands.import-usage"));
            return 2;
        }
        String kind = words.get(undo ? 1 : 0);
        String last = words.getLast();
        if (!undo && !Files.isRegularFile(Path.of(last))) {
            throw new Refusal("imports.no-file", "file", last);
        }
        try (Workspace workspace = Workspace.open(options)) {
            Optional<MonthlyFile> monthly = MonthlyFiles.find(workspace, kind);
            if (monthly.isPresent()) {
                MonthlyFiles files = new MonthlyFiles(options, monthly.get());
                return undo
                        ? files.takeBack(last)
                        : files.bring(Path.of(last), whose, strict, report);
            }
            whose.refuse(kind);
            if (report != null) {
                throw new Refusal("imports.not-monthly", "kind", kind);
            }
            FileImport importer = find(workspace, kind);
            return switch (undo ? takeBack(importer, last) : bring(importer, Path.of(last))) {
                case Outcome.Done<ImportReport>(ImportReport report) -> print(report, kind, undo);
                case Outcome.Refused<ImportReport> refused -> options.refuse(refused);
            };
        }
    }

    private Outcome<ImportReport> bring(FileImport importer, Path file) {
        return strict
                ? importer.bringStrictly(Actor.COMMAND, file)
                : importer.bring(Actor.COMMAND, file);
    }

    private static Outcome<ImportReport> takeBack(FileImport importer, String batch) {
        try {
            return importer.undo(Actor.COMMAND, UUID.fromString(batch));
        } catch (IllegalArgumentException e) {
            return Outcome.notFound();
        }
    }

    private FileImport find(Workspace workspace, String kind) {
        var importers = workspace.services().getBeansOfType(FileImport.class).values();
        Optional<FileImport> found =
                importers.stream().filter(i -> i.kind().equals(kind)).findFirst();
        return found.orElseThrow(() ->
                new Refusal(
                        "imports.unknown-kind",
                        "kind",
                        kind,
                        "kinds",
                        Stream.concat(
                                        importers.stream().map(FileImport::kind),
                                        MonthlyFiles.kinds(workspace))
                                .collect(Collectors.toCollection(TreeSet::new))
                                .toString()));
    }

    private int print(ImportReport report, String kind, boolean undo) {
        for (ImportReport.Row row : report.rows()) {
            String result = row.result().name().toLowerCase(java.util.Locale.ROOT);
            String line =
                    options.say(
                            "imports.row",
                            "number",
                            row.number(),
                            "result",
                            options.say("imports.result." + result),
                            "name",
                            row.name());
            String notes = row.notes().stream().map(options::say).collect(Collectors.joining("; "));
            options.print(notes.isEmpty() ? line : line + " (" + notes + ")");
        }
        report.notes().forEach(note -> options.print(options.say(note)));
        if (!undo) {
            options.print(
                    options.say("imports.undo", "kind", kind, "batch", report.batch().toString()));
        }
        options.print(options.say(report.summary()));
        return 0;
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multaqa.database.Refusal;
import org.multaqa.imports.FileExport;
import org.multaqa.imports.FolderExport;
import org.multaqa.imports.MonthlyFile;
import org.multaqa.language.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a file out of the workspace: wholly, or not at all. */
@Command(name = "export", description = "Take out a file: export KIND --out FILE.")
final class ExportCommand implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();
    @Mixin private WhoseOptions whose = new WhoseOptions();

    @Parameters(paramLabel = "KIND", description = "Such as: organisations, hsds, iati")
    private String kind = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description =
                    "Its ending says in which form: list.xlsx, list.csv, list.json; a folder for"
                            + " iati")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.open(options)) {
            Optional<MonthlyFile> monthly = MonthlyFiles.find(workspace, kind);
            if (monthly.isPresent()) {
                Path target = out.toAbsolutePath().normalize();
                return new MonthlyFiles(options, monthly.get())
                        .write(target, ending(monthly.get().endings(), target), whose);
            }
            whose.refuse(kind);
            Optional<FolderExport> several = folders(workspace).filter(this::isMeant).findFirst();
            if (several.isPresent()) {
                options.print(options.say(write(several.get())));
                return 0;
            }
            FileExport export = find(workspace);
            Path target = out.toAbsolutePath().normalize();
            String ending = ending(export.endings(), target);
            Message written =
                    WholeFile.write(target, to -> export.write(to, ending, options.language()));
            options.print(options.say(written));
            return 0;
        }
    }

    private boolean isMeant(FolderExport export) {
        return export.kind().equals(kind);
    }

    private static Stream<FolderExport> folders(Workspace workspace) {
        return workspace.services().getBeansOfType(FolderExport.class).values().stream();
    }

    /** Writes all files of a kind into the folder, which is made where there is none. */
    private Message write(FolderExport export) {
        Path folder = out.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal("commands.cannot-write", "file", folder.toString());
        }
        return export.write(
                (name, content) ->
                        WholeFile.write(
                                folder.resolve(name),
                                to -> {
                                    content.writeTo(to);
                                    return name;
                                }),
                options.language());
    }

    private static String ending(List<String> endings, Path target) {
        String name = target.toString().toLowerCase(java.util.Locale.ROOT);
        return endings.stream()
                .filter(ending -> name.endsWith("." + ending))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "commands.export-ending",
                                "file",
                                target.getFileName().toString(),
                                "endings",
                                String.join(", ", endings)));
    }

    private FileExport find(Workspace workspace) {
        var exports = workspace.services().getBeansOfType(FileExport.class).values();
        return exports.stream()
                .filter(e -> e.kind().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "commands.export-unknown",
                                "kind",
                                kind,
                                "kinds",
                                Stream.of(
                                                exports.stream().map(FileExport::kind),
                                                folders(workspace).map(FolderExport::kind),
                                                MonthlyFiles.kinds(workspace))
                                        .flatMap(kinds -> kinds)
                                        .collect(Collectors.toCollection(TreeSet::new))
                                        .toString()));
    }
}

package org.multaqa.commands;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.generate.Hardness;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.record.CsvWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes invented lists with their truth. */
@Command(name = "generate", description = "Write invented lists of charities with their truth.")
final class LinkageGenerate implements Callable<Integer> {
    private static final int MOST = 5_000_000;

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(names = "--people", required = true, description = "How many people there are.")
    private int people;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed gives the same lists (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--noise",
            defaultValue = "1",
            description = "How many times the usual slips and habits (default: ${DEFAULT-VALUE}).")
    private double noise = 1;

    @Option(names = "--out", required = true, paramLabel = "F.csv", description = "The file.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (people < 1 || people > MOST) {
            throw new Refusal("linkage.people-between", "most", MOST);
        }
        if (!(noise >= 0 && noise <= 10)) {
            throw new Refusal("linkage.noise-between");
        }
        ProgressLine progress = new ProgressLine();
        Hardness hardness =
                WholeFile.write(
                        LinkageFiles.target(out),
                        stream ->
                                new InventedLists(people, seed, noise)
                                        .writeTo(
                                                new CsvWriter(stream),
                                                done ->
                                                        progress.say(() ->
                                                                options.say(
                                                                        "linkage.generating",
                                                                        "percent",
                                                                        done / 10))));
        progress.end();
        options.print(
                options.say(
                        "linkage.generated",
                        "records",
                        hardness.records(),
                        "pairs",
                        hardness.pairs()));
        options.print(
                options.say(
                        "linkage.hardness",
                        "national",
                        percent(hardness.national()),
                        "phone",
                        percent(hardness.phone()),
                        "names",
                        percent(hardness.names()),
                        "any",
                        percent(hardness.any())));
        return 0;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}

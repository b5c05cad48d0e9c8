package org.multaqa.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.multaqa.linkage.cluster.Clusters;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.record.CsvWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts records together that are one person. */
@Command(name = "clusters", description = "Put the records of a person together, from pairs.")
final class LinkageClusters implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "PAIRS.csv", description = "What match has written.")
    private Path pairs = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "CLUSTERS.csv",
            description = "Records and the number of their cluster.")
    private Path out = Path.of("");

    @Option(names = "--sure", description = "Sure pairs only.")
    private boolean sureOnly;

    @Override
    public Integer call() {
        List<Clusters.Pair> read = new ArrayList<>();
        List<List<String>> clusters =
                LinkageFiles.saying(() -> {
                    LinkageFiles.readPairs(
                            pairs,
                            (line, number) -> {
                                boolean sure = line.verdict() == Verdict.SURE;
                                if (sure || !sureOnly && line.verdict() == Verdict.POSSIBLE) {
                                    read.add(
                                            new Clusters.Pair(
                                                    line.first(), line.second(), line.score()));
                                }
                            });
                    return Clusters.of(read);
                });
        WholeFile.write(
                LinkageFiles.target(out),
                stream -> {
                    CsvWriter rows = new CsvWriter(stream);
                    rows.row("record_id", "cluster");
                    int number = 0;
                    for (List<String> cluster : clusters) {
                        number++;
                        for (String record : cluster) {
                            rows.row(record, String.valueOf(number));
                        }
                    }
                    rows.flush();
                    return number;
                });
        System.err.println(
                options.say(
                        "linkage.clustered",
                        "clusters",
                        clusters.size(),
                        "records",
                        clusters.stream().mapToInt(List::size).sum()));
        return 0;
    }
}

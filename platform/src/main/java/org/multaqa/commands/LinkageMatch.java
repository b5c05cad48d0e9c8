package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.match.Linkage;
import org.multaqa.linkage.match.PairFile;
import org.multaqa.linkage.match.ShippedWeights;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds pairs of records that are one person. */
@Command(name = "match", description = "Find the pairs of records that are one person.")
final class LinkageMatch implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "LISTS.csv",
            description = "Lists; one list names charities, or each file is one charity's.")
    private List<Path> lists = List.of();

    @Option(names = "--out", required = true, paramLabel = "PAIRS.csv", description = "The pairs.")
    private Path out = Path.of("");

    @Option(names = "--within", description = "Pairs of one charity as well.")
    private boolean within;

    @Option(
            names = "--private",
            description = {
                "Let no charity see another's list: each encodes its own, three key holders and",
                "the hub's bag of entries run in this process."
            })
    private boolean blind;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "With --private: keys of a trial, and the outputs that are kept there.")
    private @Nullable Path keys;

    @Option(
            names = "--column",
            paramLabel = "FIELD=HEADER",
            description = "The header of a field's column where it is another than the field's.")
    private Map<String, String> columns = Map.of();

    @Override
    public Integer call() {
        Map<Field, String> mapped = fields(columns);
        Linkage.Outcome outcome =
                LinkageFiles.saying(() -> {
                    if (!within
                            && lists.size() == 1
                            && !LinkageFiles.nameCharities(lists, mapped)) {
                        throw new Refusal(
                                "linkage.no-charities", "file", lists.getFirst().toString());
                    }
                    return match(mapped);
                });
        System.err.println(
                options.say(
                        "linkage.matched",
                        "records",
                        outcome.records(),
                        "compared",
                        outcome.compared(),
                        "sure",
                        outcome.sure(),
                        "possible",
                        outcome.possible()));
        return 0;
    }

    private Linkage.Outcome match(Map<Field, String> mapped) {
        if (blind) {
            return written(
                    taker -> new LinkagePrivate(options, keys).match(lists, mapped, within, taker));
        }
        ProgressLine progress = new ProgressLine();
        Linkage linkage =
                new Linkage((stage, done, all) ->
                        progress.say(() ->
                                options.say(
                                        "linkage.stage." + stage.name().toLowerCase(Locale.ROOT),
                                        "done",
                                        done,
                                        "percent",
                                        all == 0 ? 0 : 100 * done / all)));
        try {
            LinkageFiles.read(options, lists, mapped, List.of(), linkage::add);
            return written(taker -> linkage.link(within, ShippedWeights.read(), taker));
        } finally {
            progress.end();
        }
    }

    /** Gives pairs to a taker. */
    private interface Linking {
        Linkage.Outcome link(Linkage.PairTaker taker) throws IOException;
    }

    private Linkage.Outcome written(Linking linking) {
        return WholeFile.write(
                LinkageFiles.target(out),
                stream -> {
                    CsvWriter rows = new CsvWriter(stream);
                    Linkage.Outcome outcome = linking.link(PairFile.writer(rows));
                    rows.flush();
                    return outcome;
                });
    }

    /** The fields that the words of {@code --column} name; refuses a word that names none. */
    static Map<Field, String> fields(Map<String, String> columns) {
        Map<Field, String> mapped = new EnumMap<>(Field.class);
        columns.forEach((field, header) -> {
            Field known =
                    Field.of(field)
                            .orElseThrow(() -> new Refusal("linkage.no-field", "field", field));
            mapped.put(known, header);
        });
        return mapped;
    }
}

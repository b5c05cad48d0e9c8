package org.multaqa.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.multaqa.linkage.evaluate.Evaluation;
import org.multaqa.linkage.evaluate.Evaluation.Counts;
import org.multaqa.linkage.evaluate.Truth;
import org.multaqa.linkage.record.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how right pairs are. */
@Command(name = "evaluate", description = "Tell how right pairs are, from lists with their truth.")
final class LinkageEvaluate implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "PAIRS.csv", description = "What match has written.")
    private Path pairs = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "LISTS.csv",
            description = "The lists that were matched.")
    private List<Path> lists = List.of();

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "COLUMN",
            description = "The column that is the same in the rows of one person.")
    private String truthColumn = "";

    @Option(names = "--within", description = "Pairs of one charity count as well.")
    private boolean within;

    @Option(
            names = "--column",
            paramLabel = "FIELD=HEADER",
            description = "The header of a field's column where it is another than the field's.")
    private Map<String, String> columns = Map.of();

    @Override
    public Integer call() {
        Map<Field, String> mapped = LinkageMatch.fields(columns);
        Evaluation evaluation =
                LinkageFiles.saying(() -> {
                    Truth truth = new Truth();
                    LinkageFiles.read(options, lists, mapped, List.of(truthColumn), truth::add);
                    Evaluation started =
                            new Evaluation(truth, within || oneList(mapped), pairs.toString());
                    LinkageFiles.readPairs(pairs, started::add);
                    return started;
                });
        print(evaluation);
        return 0;
    }

    /** One list that names no charities is compared with itself. */
    private boolean oneList(Map<Field, String> mapped) {
        return lists.size() == 1 && !LinkageFiles.nameCharities(lists, mapped);
    }

    private void print(Evaluation evaluation) {
        Counts found = evaluation.found();
        options.print(
                options.say(
                        "linkage.evaluated",
                        "records",
                        evaluation.records(),
                        "pairs",
                        found.right() + found.missed()));
        print("linkage.of-all", found);
        print("linkage.of-sure", evaluation.sure());
        print("linkage.of-floor", evaluation.floor());
        options.print("");
        options.print(options.say("linkage.by-agreeing"));
        List<Counts> byAgreeing = evaluation.byAgreeing();
        for (int fields = 0; fields < byAgreeing.size(); fields++) {
            Counts counts = byAgreeing.get(fields);
            if (counts.right() + counts.wrong() + counts.missed() > 0) {
                options.print(row(String.valueOf(fields), counts));
            }
        }
        options.print("");
        options.print(options.say("linkage.curve"));
        for (Evaluation.Point point : evaluation.curve()) {
            options.print(row(String.format(Locale.ROOT, "%.2f", point.score()), point.counts()));
        }
    }

    private void print(String key, Counts counts) {
        options.print(
                options.say(
                        key,
                        "precision",
                        share(counts.precision()),
                        "recall",
                        share(counts.recall()),
                        "f1",
                        share(counts.f1()),
                        "right",
                        counts.right(),
                        "wrong",
                        counts.wrong(),
                        "missed",
                        counts.missed()));
    }

    private static String row(String first, Counts counts) {
        return String.join(
                "\t",
                first,
                share(counts.precision()),
                share(counts.recall()),
                share(counts.f1()),
                String.valueOf(counts.right()),
                String.valueOf(counts.wrong()),
                String.valueOf(counts.missed()));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.encode.KeyFault;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.oprf.LyingHolder;
import org.multaqa.linkage.oprf.ObliviousFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Encodes a charity's list: entries for the hub, and beside them what the charity keeps. */
@Command(name = "encode", description = "Encode a list as entries that only a member can open.")
final class LinkageEncode implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "LIST.csv", description = "The list of one charity.")
    private Path list = Path.of("");

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "Of a member (member enrol), or of a trial (keys new).")
    private Path keys = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The entries; FILE.keepsakes, sealed, stays with the charity.")
    private Path out = Path.of("");

    @Option(names = "--aid", defaultValue = "0", description = "The number of the kind of aid.")
    private int aid;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "When (default: this month).")
    private @Nullable YearMonth month;

    @Option(
            names = "--sub-district",
            defaultValue = "0",
            description = "The digits of its code (default: not said).")
    private int subDistrict;

    @Option(
            names = "--quarters",
            defaultValue = "4",
            description = "How long entries stand after the month (default: ${DEFAULT-VALUE}).")
    private int quarters = 4;

    @Option(
            names = "--entries-a-record",
            defaultValue = "32",
            description = "Filled up with noise to so many (default: ${DEFAULT-VALUE}).")
    private int entriesARecord = 32;

    @Option(
            names = "--column",
            paramLabel = "FIELD=HEADER",
            description = "The header of a field's column where it is another than the field's.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--agreement",
            paramLabel = "NUMBER",
            defaultValue = "",
            description = "The data-sharing agreement that key holders are told.")
    private String agreement = "";

    @Override
    public Integer call() throws InterruptedException {
        YearMonth when = month == null ? YearMonth.now(ZoneOffset.UTC) : month;
        if (aid < 0
                || aid > 255
                || subDistrict < 0
                || subDistrict > 999_999
                || quarters < 0
                || quarters > 40
                || when.getYear() < 2000
                || when.getYear() > 2999
                || entriesARecord < 1
                || entriesARecord > 200) {
            throw new Refusal("linkage.help-between");
        }
        Path target = LinkageFiles.target(out);
        Path keepsakes = target.resolveSibling(target.getFileName() + ".keepsakes");
        if (Files.exists(keepsakes)) {
            throw new Refusal("linkage.keepsakes-there", "file", keepsakes.toString());
        }
        try (EncodingKeys folder =
                MemberFolder.isOne(keys)
                        ? MemberFolder.read(keys, Purpose.REGISTERING, agreement)
                        : KeyFolder.read(keys)) {
            var help = new Subject.Help(aid, when, subDistrict, Entry.quarter(when) + quarters);
            List<Subject> subjects =
                    OwnList.read(options, list, columns).subjects(help, folder.members());
            encode(folder, subjects, target, keepsakes);
            return 0;
        } catch (LyingHolder liar) {
            throw new Refusal("linkage.holder-lied", "number", liar.number());
        } catch (KeyFault fault) {
            throw new Refusal(
                    "linkage.key-unreadable",
                    "file",
                    keys.toString(),
                    "why",
                    String.valueOf(fault.getMessage()));
        } catch (IOException e) {
            throw new Refusal("commands.cannot-write", "file", target.toString());
        }
    }

    private void encode(EncodingKeys folder, List<Subject> subjects, Path target, Path keepsakes)
            throws IOException, InterruptedException {
        var function = new ObliviousFunction(folder.group(), folder.holders());
        var encoding =
                new ListEncoding(
                        function,
                        folder.group().epoch(),
                        folder.members(),
                        folder.charity(),
                        entriesARecord);
        ProgressLine progress = new ProgressLine();
        try (TokenBook book = TokenBook.open(folder.tokens(), folder.charity())) {
            long started = System.nanoTime();
            int evaluated =
                    encoding.evaluate(
                            subjects,
                            book,
                            Runtime.getRuntime().availableProcessors(),
                            (done, all) ->
                                    progress.say(() ->
                                            options.say(
                                                    "linkage.stage.evaluating",
                                                    "done",
                                                    done,
                                                    "all",
                                                    all)));
            progress.end();
            double seconds = (System.nanoTime() - started) / 1e9;
            started = System.nanoTime();
            ListEncoding.Summary summary = encoding.write(subjects, book, target, keepsakes);
            say(summary, evaluated, seconds, (System.nanoTime() - started) / 1e9);
        } finally {
            progress.end();
        }
    }

    private void say(
            ListEncoding.Summary summary, int evaluated, double evaluating, double writing) {
        options.print(
                options.say(
                        "linkage.encoded",
                        "records",
                        summary.records(),
                        "keys",
                        summary.keys(),
                        "entries",
                        summary.entries()));
        options.print(
                options.say(
                        "linkage.encoded-cost",
                        "tokens",
                        evaluated,
                        "evaluating",
                        Math.round(evaluating),
                        "rate",
                        Math.round(evaluated / Math.max(evaluating, 1e-3)),
                        "writing",
                        Math.round(writing),
                        "records",
                        Math.round(summary.records() / Math.max(writing, 1e-3))));
    }
}

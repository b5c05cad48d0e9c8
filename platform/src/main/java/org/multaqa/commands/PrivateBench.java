package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.blind.BlindLinkage;
import org.multaqa.linkage.blind.BlindTraining;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.match.ShippedWeights;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes ready what {@code match --private --keys} needs when all outputs of the oblivious function
 * are there. They are invented: a million records have more match keys than key holders evaluate in
 * an hour, and for everything that comes after it is the same.
 */
@Command(
        name = "private",
        description = {
            "Invent lists and the outputs of the oblivious function for them, into a new folder:",
            "then time 'linkage match --private FOLDER/lists.csv --keys FOLDER/keys --out ...'."
        })
final class PrivateBench implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--people",
            defaultValue = "1150000",
            description = "How many people there are (default: ${DEFAULT-VALUE}).")
    private int people = 1_150_000;

    @Option(
            names = "--seed",
            defaultValue = "1010",
            description = "The same seed gives the same lists (default: ${DEFAULT-VALUE}).")
    private long seed = 1010;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "A new folder.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = out.toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            throw new Refusal("linkage.keys-there", "folder", folder.toString());
        }
        Files.createDirectories(folder);
        Path lists = folder.resolve("lists.csv");
        try (var stream = Files.newOutputStream(lists)) {
            new InventedLists(people, seed, 1).writeTo(new CsvWriter(stream), done -> {});
        }
        LinkageKeys.trial(folder.resolve("keys"), 1);
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        try (KeyFolder keys = KeyFolder.read(folder.resolve("keys"));
                TokenBook book = TokenBook.open(keys.tokens(), keys.charity());
                Records records = Records.of(lists, Map.of(), List.of())) {
            BlindLinkage linkage =
                    new BlindLinkage(
                            BlindTraining.INVENTED,
                            keys.group().epoch(),
                            keys.members(),
                            keys.charity(),
                            scratch,
                            (stage, done, all) -> {});
            linkage.add(records, "list");
            linkage.link(false, book, ShippedWeights.blind(), (one, other, score, verdict) -> {});
            options.print(options.say("linkage.bench-private", "keys", book.size()));
        } finally {
            DataDirectory.delete(scratch);
        }
        return 0;
    }
}

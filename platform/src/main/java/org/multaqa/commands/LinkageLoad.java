package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.encode.EncodedList;
import org.multaqa.linkage.encode.EncodingFault;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.DamagedBag;
import org.multaqa.linkage.index.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The hub's part: puts encoded lists into its bag of entries and merges them. */
@Command(name = "load", description = "Put encoded lists into a hub's bag of entries.")
final class LinkageLoad implements Callable<Integer> {
    private static final int BATCH = 1 << 18;

    /** What waits lies in memory: 256 MB of it. */
    private static final int MOST_WAITING = 1 << 21;

    @Mixin private CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILES", description = "Encoded lists.")
    private List<Path> files = List.of();

    @Option(names = "--bag", required = true, paramLabel = "DIR", description = "The bag's folder.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        int epoch = checked();
        int quarter = Entry.quarter(YearMonth.now(ZoneOffset.UTC));
        try (Bag bag = Bag.open(folder, epoch)) {
            for (Path file : files) {
                load(file, bag, quarter);
            }
            bag.merge(quarter);
            options.print(options.say("linkage.loaded", "entries", bag.size()));
            return 0;
        } catch (DamagedBag e) {
            throw new Refusal(
                    "linkage.bag-damaged",
                    "folder",
                    folder.toString(),
                    "why",
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal("commands.cannot-write", "file", folder.toString());
        }
    }

    /** Reads every file to its end before any of them goes into the bag; tells their one epoch. */
    private int checked() {
        int epoch = 0;
        for (Path file : files) {
            try (EncodedList list = open(file)) {
                if (epoch != 0 && epoch != list.epoch()) {
                    throw new Refusal("linkage.epochs-differ", "file", file.toString());
                }
                epoch = list.epoch();
            }
        }
        return epoch;
    }

    private static EncodedList open(Path file) {
        try {
            return EncodedList.open(file);
        } catch (EncodingFault fault) {
            throw new Refusal(
                    "linkage.encoding." + fault.kind().name().toLowerCase(Locale.ROOT),
                    "file",
                    file.toString());
        } catch (IOException e) {
            throw new Refusal("linkage.fault.unreadable", "file", file.toString());
        }
    }

    private static void load(Path file, Bag bag, int quarter) throws IOException {
        try (EncodedList list = open(file)) {
            for (long from = 0; from < list.size(); from += BATCH) {
                bag.add(list.entries(from, (int) Math.min(BATCH, list.size() - from)));
                if (bag.waiting() >= MOST_WAITING) {
                    bag.merge(quarter);
                }
            }
        }
    }
}

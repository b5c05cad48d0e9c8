package org.multaqa.commands;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.multaqa.agreements.HelpKind;
import org.multaqa.bench.OwnProcess;
import org.multaqa.database.DataDirectory;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.blind.BlindTraining;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.match.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How long a clerk waits for the answer about a family, and a charity for that about a list, with
 * the hub and three key holders as processes of their own on this machine.
 */
@Command(
        name = "exchange",
        description = {
            "Check families at the desk and a list before a distribution: a hub with a bag of",
            "generated entries and three key holders, each a process of its own on loopback."
        })
final class ExchangeBench implements Callable<Integer> {
    private static final long SEED = 2026;
    private static final YearMonth BEFORE = YearMonth.now(ZoneOffset.UTC).minusMonths(1);

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--records",
            defaultValue = "100000",
            description = "How many records' entries lie in the bag (default: ${DEFAULT-VALUE}).")
    private long records = 100_000;

    @Option(
            names = "--families",
            defaultValue = "500",
            description = "How many families are checked (default: ${DEFAULT-VALUE}).")
    private int families = 500;

    @Option(
            names = "--warm",
            defaultValue = "500",
            description = "How many before that are not counted (default: ${DEFAULT-VALUE}).")
    private int warm = 500;

    @Option(
            names = "--rows",
            defaultValue = "5000",
            description = "How many rows the list has (default: ${DEFAULT-VALUE}; 0: no list).")
    private int rows = 5_000;

    @Option(
            names = "--bag",
            paramLabel = "DIR",
            description = "Keep the bag here; one that is here already is taken, not built.")
    private Path kept = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("multaqa-bench");
        try {
            Path bag = kept.toString().isEmpty() ? folder.resolve("bag") : kept;
            if (GeneratedEntries.isLacking(bag)) {
                GeneratedEntries.fill(bag, 1, records * GeneratedEntries.A_RECORD);
            }
            try (ExchangeTrial trial = ExchangeTrial.start(options, folder, bag)) {
                desk(trial, folder);
                if (rows > 0) {
                    list(trial, folder);
                }
            }
            figure("load", system().getSystemLoadAverage());
            return 0;
        } finally {
            DataDirectory.delete(folder);
        }
    }

    /** One member registers its list, and families come to the desk of the other. */
    private void desk(ExchangeTrial trial, Path folder) throws IOException, InterruptedException {
        TrialLists lists = TrialLists.of(6 * (families + warm), SEED, folder.resolve("all.csv"));
        Path given = folder.resolve("given.csv");
        Set<String> helped = lists.write(0, lists.first(), given);
        trial.done(0, "submit", List.of(given.toString(), "--month", BEFORE.toString()));
        List<TrialLists.Family> all = lists.families(families + warm, folder);
        int counted = all.size() - warm;
        long[] whole = new long[counted];
        long[] asked = new long[counted];
        int tokens = 0;
        int known = 0;
        int found = 0;
        long before = 0;
        try (MemberFolder member =
                        MemberFolder.read(
                                trial.keys(1), Purpose.DESK_CHECK, trial.agreement().toString());
                HubLine line = trial.line(1);
                TokenBook book = TokenBook.open(member.tokens(), member.charity())) {
            Checking checking =
                    new Checking(options, member, line, book, trial.agreement(), HelpKind.FOOD);
            for (int i = -warm; i < counted; i++) {
                if (i == 0) {
                    before = worked(trial);
                    tokens = book.size();
                }
                TrialLists.Family family = all.get(i + warm);
                long began = System.nanoTime();
                OwnList own = OwnList.read(options, family.file(), java.util.Map.of());
                List<Subject> subjects = checking.evaluated(own);
                long ready = System.nanoTime();
                VerdictFile verdicts = checking.asked(own, subjects);
                long end = System.nanoTime();
                if (i >= 0) {
                    whole[i] = end - began;
                    asked[i] = end - ready;
                    boolean truly = helped.contains(family.household());
                    boolean met =
                            verdicts.count(Verdict.SURE) + verdicts.count(Verdict.POSSIBLE) > 0;
                    known += truly ? 1 : 0;
                    found += truly && met ? 1 : 0;
                }
            }
            tokens = book.size() - tokens;
        }
        Arrays.sort(whole);
        Arrays.sort(asked);
        figure("families", counted);
        figure("tokens", (double) tokens / counted);
        figure("known", known);
        figure("found", found);
        figure("desk-p50", millis(whole, 0.5));
        figure("desk-p99", millis(whole, 0.99));
        figure("desk-longest", millis(whole, 1));
        figure("desk-hub-p50", millis(asked, 0.5));
        figure("desk-hub-p99", millis(asked, 0.99));
        figure("desk-processor", (worked(trial) - before) / 1e6 / counted);
    }

    /**
     * A list of which every fifth row or so another member has registered. The outputs of the
     * oblivious function are invented here, as if they had been asked for before.
     */
    private void list(ExchangeTrial trial, Path folder) throws IOException, InterruptedException {
        TrialLists lists = TrialLists.of(rows * 3 / 2, SEED + 1, folder.resolve("all.csv"));
        Path mine = folder.resolve("mine.csv");
        Path theirs = folder.resolve("theirs.csv");
        lists.write(0, rows, mine);
        lists.write(rows, rows + rows / 5, theirs);
        register(trial, theirs);
        try (MemberFolder member = member(trial, 1);
                TokenBook book = TokenBook.open(member.tokens(), member.charity())) {
            OwnList own = OwnList.read(options, mine, java.util.Map.of());
            invented(member).evaluate(subjects(own, member), book, 2, (done, all) -> {});
        }
        long before = trial.workedAtHub().toNanos();
        long began = System.nanoTime();
        Duration worked = Duration.ZERO;
        Path out = folder.resolve("verdict.csv");
        try (OwnProcess check =
                trial.member(1, "check", List.of(mine.toString(), "--out", out.toString()))) {
            while (check.handle().isAlive()) {
                // What a process has worked is told only while it is there.
                worked = check.handle().info().totalCpuDuration().orElse(worked);
                Thread.sleep(5);
            }
            long end = System.nanoTime();
            if (check.awaitEnd() != 0) {
                throw new IOException(Files.readString(folder.resolve("member.log")));
            }
            figure("rows", rows);
            figure("list", (end - began) / 1e9);
            figure("list-processor", worked.toNanos() / 1e9);
            figure("list-hub-processor", (trial.workedAtHub().toNanos() - before) / 1e9);
        }
        List<String> verdicts = Files.readAllLines(out);
        figure("list-sure", verdicts.stream().filter(v -> v.contains(",sure,")).count());
        figure("list-possible", verdicts.stream().filter(v -> v.contains(",possible,")).count());
    }

    /** The other member registers a list, over HTTP as always. */
    private void register(ExchangeTrial trial, Path theirs)
            throws IOException, InterruptedException {
        OwnList own = OwnList.read(options, theirs, java.util.Map.of());
        try (MemberFolder member = member(trial, 0);
                HubLine line = trial.line(0);
                TokenBook book = TokenBook.inMemory(member.charity())) {
            ListEncoding encoding = invented(member);
            List<Subject> subjects = subjects(own, member);
            encoding.evaluate(subjects, book, 2, (done, all) -> {});
            SubmittedList list = new SubmittedLists(trial.keys(0)).named("theirs");
            list.encode(
                    encoding,
                    subjects,
                    book,
                    member.charity(),
                    new HubTerms(trial.agreement(), HelpKind.FOOD, member.group().identifier()));
            new SubmittedBatches(list)
                    .send(line, new MemberActs(trial.keys(0)), new ProgressLine(), options);
        }
    }

    private static List<Subject> subjects(OwnList own, MemberFolder member) {
        return own.subjects(ListOptions.help(HelpKind.FOOD, BEFORE, 0), member.members());
    }

    private static ListEncoding invented(MemberFolder member) {
        return new ListEncoding(
                BlindTraining.INVENTED,
                member.group().epoch(),
                member.members(),
                member.charity(),
                MemberSubmit.ENTRIES_A_RECORD);
    }

    private static MemberFolder member(ExchangeTrial trial, int member) {
        return MemberFolder.read(
                trial.keys(member), Purpose.BATCH_CHECK, trial.agreement().toString());
    }

    /** Nanoseconds that processors have worked for this program, the hub and the holders. */
    private static long worked(ExchangeTrial trial) {
        return trial.worked().toNanos() + system().getProcessCpuTime();
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static double millis(long[] sorted, double part) {
        return LoadFigures.at(sorted, part) / 1e6;
    }

    private void figure(String what, double value) {
        LoadFigures.figure(options, "bench.exchange." + what, value);
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.blind.BlindLinkage;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.match.Linkage;
import org.multaqa.linkage.match.ShippedWeights;
import org.multaqa.linkage.oprf.BatchFunction;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyHolder;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.LyingHolder;
import org.multaqa.linkage.oprf.ObliviousFunction;
import org.multaqa.linkage.oprf.Rehearsal;
import org.multaqa.linkage.record.Field;

/**
 * {@code match --private}: all parties of the exchange in this process, each with what is its own.
 */
final class LinkagePrivate {
    private final CommonOptions options;
    private final @Nullable Path keys;
    private final ProgressLine progress = new ProgressLine();
    private final AtomicLong evaluated = new AtomicLong();
    private final AtomicLong evaluating = new AtomicLong();

    /** With a folder of keys, which also keeps the function's outputs, or with keys for once. */
    LinkagePrivate(CommonOptions options, @Nullable Path keys) {
        this.options = options;
        this.keys = keys;
    }

    /** Reads the lists, links them and gives the pairs to the taker. */
    Linkage.Outcome match(
            List<Path> lists, Map<Field, String> mapped, boolean within, Linkage.PairTaker taker)
            throws IOException {
        Path folder = Files.createTempDirectory("multaqa-linkage-");
        try {
            return keys == null
                    ? withNewKeys(lists, mapped, within, taker, folder)
                    : withKeys(KeyFolder.read(keys), lists, mapped, within, taker, folder);
        } catch (LyingHolder liar) {
            throw new Refusal("linkage.holder-lied", "number", liar.number());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            progress.end();
            DataDirectory.delete(folder);
        }
    }

    private Linkage.Outcome withKeys(
            KeyFolder own,
            List<Path> lists,
            Map<Field, String> mapped,
            boolean within,
            Linkage.PairTaker taker,
            Path folder)
            throws IOException, InterruptedException {
        try (own;
                TokenBook book = TokenBook.open(own.tokens(), own.charity())) {
            GroupKey group = own.group();
            BlindLinkage linkage =
                    linkage(group, own.holders(), own.members(), own.charity(), folder);
            return link(linkage, lists, mapped, within, book, taker);
        }
    }

    private Linkage.Outcome withNewKeys(
            List<Path> lists,
            Map<Field, String> mapped,
            boolean within,
            Linkage.PairTaker taker,
            Path folder)
            throws IOException, InterruptedException {
        List<Ceremony.Outcome> holders = Rehearsal.newKey(1);
        List<KeyShare> shares = holders.stream().map(Ceremony.Outcome::share).toList();
        try (MembersSecret members = MembersSecret.fresh();
                CharitySecret charity = CharitySecret.fresh();
                TokenBook book = TokenBook.inMemory(charity)) {
            GroupKey group = holders.getFirst().group();
            BlindLinkage linkage = linkage(group, shares, members, charity, folder);
            return link(linkage, lists, mapped, within, book, taker);
        } finally {
            shares.forEach(KeyShare::close);
        }
    }

    private BlindLinkage linkage(
            GroupKey group,
            List<? extends KeyHolder> holders,
            MembersSecret members,
            CharitySecret charity,
            Path folder) {
        ObliviousFunction function = new ObliviousFunction(group, holders);
        BatchFunction timed =
                (inputs, threads, done) -> {
                    long before = System.nanoTime();
                    List<byte[]> outputs = function.evaluate(inputs, threads, done);
                    evaluating.addAndGet(System.nanoTime() - before);
                    evaluated.addAndGet(inputs.size());
                    return outputs;
                };
        return new BlindLinkage(
                timed,
                group.epoch(),
                members,
                charity,
                folder,
                (stage, done, all) ->
                        progress.say(() ->
                                options.say(
                                        "linkage.stage." + stage.name().toLowerCase(Locale.ROOT),
                                        "done",
                                        done,
                                        "all",
                                        all)));
    }

    private Linkage.Outcome link(
            BlindLinkage linkage,
            List<Path> lists,
            Map<Field, String> mapped,
            boolean within,
            TokenBook book,
            Linkage.PairTaker taker)
            throws IOException, InterruptedException {
        long before = System.nanoTime();
        LinkageFiles.read(options, lists, mapped, List.of(), linkage::add);
        Linkage.Outcome outcome = linkage.link(within, book, ShippedWeights.blind(), taker);
        progress.end();
        double spent = evaluating.get() / 1e9;
        System.err.println(
                options.say(
                        "linkage.private-cost",
                        "keys",
                        book.size(),
                        "tokens",
                        evaluated.get(),
                        "evaluating",
                        Math.round(spent),
                        "rate",
                        Math.round(evaluated.get() / Math.max(spent, 1e-3)),
                        "other",
                        Math.round((System.nanoTime() - before) / 1e9 - spent)));
        return outcome;
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.blind.Sightings;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.multaqa.linkage.wire.Padding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks whether the people of a list were helped by others; registers nothing. */
@Command(
        name = "check",
        description = {
            "Ask whether others have registered help for the people of a list.",
            "A verdict is advice: nobody is struck off by a machine."
        })
final class MemberCheck implements Callable<Integer> {
    /** So few rows are a desk's question. */
    private static final int DESK = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Mixin private ListOptions options = new ListOptions();
    @Mixin private HubOptions hub = new HubOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Is written: row,verdict,kind,month; the verdict none, possible or sure.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        OwnList own = options.read();
        Purpose purpose = own.size() <= DESK ? Purpose.DESK_CHECK : Purpose.BATCH_CHECK;
        return Evaluating.saying(
                options,
                () -> {
                    try (MemberFolder folder = options.folder(purpose);
                            HubLine line = hub.line(options.keys, options.common);
                            TokenBook book = TokenBook.open(folder.tokens(), folder.charity())) {
                        check(own, folder, line, book);
                        return 0;
                    }
                });
    }

    private void check(OwnList own, MemberFolder folder, HubLine line, TokenBook book)
            throws IOException, InterruptedException {
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        List<Subject> subjects = options.subjects(own, now, 0, folder);
        Evaluating.evaluated(options.common, folder, subjects, book, 1);
        SubmittedLists lists = new SubmittedLists(options.keys);
        Sightings sightings = new Sightings(own.people(), subjects);
        lists.handles(sightings::isOwn);
        FoundHits hits = new FoundHits(options.keys, folder.charity());
        hits.leaveOut(sightings);
        MemberActs acts = new MemberActs(options.keys);
        for (HubRequest request : requests(own, subjects, book, lists, folder)) {
            acts.intend(request);
            byte[] answer = line.ask("checks", request);
            SubmittedBatches.take(sightings::stood, request, answer);
            acts.done(request);
        }
        List<Sightings.Sighting> found = sightings.found(book);
        hits.keep(sightings, found, options, own, subjects);
        VerdictFile verdicts = new VerdictFile(found, options.kind);
        verdicts.write(LinkageFiles.target(out), own);
        long sure = verdicts.count(Verdict.SURE);
        long possible = verdicts.count(Verdict.POSSIBLE);
        options.common.print(
                options.common.say(
                        "exchange.checked",
                        "rows",
                        own.size(),
                        "sure",
                        sure,
                        "possible",
                        possible,
                        "none",
                        own.size() - sure - possible,
                        "file",
                        out.toString()));
        if (!found.isEmpty()) {
            options.common.print(options.common.say("exchange.case-hint"));
        }
    }

    /** The tags of the list in an order that tells nothing, and in the last request decoys. */
    private List<HubRequest> requests(
            OwnList own,
            List<Subject> subjects,
            TokenBook book,
            SubmittedLists lists,
            MemberFolder folder)
            throws IOException {
        List<byte[]> tags =
                new ArrayList<>(
                        subjects.parallelStream()
                                .flatMap(subject -> subject.matchKeys().stream())
                                .distinct()
                                .map(key -> book.find(key).orElseThrow().tag())
                                .toList());
        HubAct act = own.size() <= DESK ? HubAct.DESK_CHECK : HubAct.BATCH_CHECK;
        int last = tags.size() % act.most();
        int length = Padding.holding((long) HubRequest.bytesOf(act, Math.max(1, last)));
        int room = (length - HubRequest.bytesOf(act, 0)) / Entry.TAG_BYTES;
        tags.addAll(lists.someTags(Math.min(act.most(), room) - last));
        Collections.shuffle(tags, RANDOM);
        List<HubRequest> requests = new ArrayList<>();
        for (int from = 0; from < tags.size(); from += act.most()) {
            List<byte[]> some = tags.subList(from, Math.min(from + act.most(), tags.size()));
            requests.add(
                    new HubRequest(
                            act,
                            folder.group().identifier(),
                            Instant.now(),
                            random(),
                            options.agreement,
                            options.kind.ordinal(),
                            new byte[HubRequest.BYTES],
                            SubmittedList.joined(some, Entry.TAG_BYTES)));
        }
        return requests;
    }

    private static byte[] random() {
        byte[] random = new byte[HubRequest.BYTES];
        RANDOM.nextBytes(random);
        return random;
    }
}

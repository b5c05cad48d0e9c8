package org.multaqa.commands;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multaqa.agreements.HelpKind;
import org.multaqa.linkage.blind.Sightings;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.multaqa.linkage.wire.Padding;

/**
 * A member asks about the people of a list, one family at the desk or many before a distribution:
 * first the key holders for the tokens that it lacks, then the hub for what stands in their
 * buckets.
 */
final class Checking {
    /** So few rows are a desk's question. */
    private static final int DESK = 10;

    private final CommonOptions options;
    private final MemberFolder folder;
    private final HubLine line;
    private final TokenBook book;
    private final UUID agreement;
    private final HelpKind kind;
    private final SubmittedLists lists;
    private final MemberActs acts;
    private final FoundHits hits;

    Checking(
            CommonOptions options,
            MemberFolder folder,
            HubLine line,
            TokenBook book,
            UUID agreement,
            HelpKind kind) {
        this.options = options;
        this.folder = folder;
        this.line = line;
        this.book = book;
        this.agreement = agreement;
        this.kind = kind;
        lists = new SubmittedLists(folder.folder());
        acts = new MemberActs(folder.folder());
        hits = new FoundHits(folder.folder(), folder.charity());
    }

    static boolean isOfTheDesk(OwnList own) {
        return own.size() <= DESK;
    }

    /** The people as they are asked for, when the key holders have given what was lacking. */
    List<Subject> evaluated(OwnList own) throws IOException, InterruptedException {
        Subject.Help help = ListOptions.help(kind, YearMonth.now(ZoneOffset.UTC), 0);
        List<Subject> subjects = own.subjects(help, folder.members());
        Evaluating.evaluated(options, folder, subjects, book, 1);
        return subjects;
    }

    /** Asks the hub, opens what it answers and compares. */
    VerdictFile asked(OwnList own, List<Subject> subjects) throws IOException {
        Sightings sightings = new Sightings(own.people(), subjects);
        lists.handles(sightings::isOwn);
        hits.leaveOut(sightings);
        for (HubRequest request : requests(own, subjects)) {
            acts.intend(request);
            byte[] answer = line.ask("checks", request);
            SubmittedBatches.take(sightings::stood, request, answer);
            acts.done(request);
        }
        List<Sightings.Sighting> found = sightings.found(book);
        hits.keep(sightings, found, agreement, kind, own.ids(), subjects);
        return new VerdictFile(found, kind);
    }

    /** The tags of the list in an order that tells nothing, and in the last request decoys. */
    private List<HubRequest> requests(OwnList own, List<Subject> subjects) throws IOException {
        List<byte[]> tags =
                new ArrayList<>(
                        subjects.parallelStream()
                                .flatMap(subject -> subject.matchKeys().stream())
                                .distinct()
                                .map(key -> book.find(key).orElseThrow().tag())
                                .toList());
        HubAct act = isOfTheDesk(own) ? HubAct.DESK_CHECK : HubAct.BATCH_CHECK;
        int last = tags.size() % act.most();
        int length = Padding.holding((long) HubRequest.bytesOf(act, Math.max(1, last)));
        int room = (length - HubRequest.bytesOf(act, 0)) / Entry.TAG_BYTES;
        tags.addAll(lists.someTags(Math.min(act.most(), room) - last));
        Chance.shuffle(tags);
        return new HubTerms(agreement, kind, folder.group().identifier()).requests(act, tags);
    }
}

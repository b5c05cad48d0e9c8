package org.multaqa.needs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.files.Attachment;
import org.multaqa.language.Message;
import org.multaqa.places.Place;
import org.multaqa.web.Frame;

/**
 * The page of a need.
 *
 * @param path its place and those around it, the governorate first
 * @param names of all organisations that it names
 * @param steps its history, the newest first; empty for those outside
 * @param proposals offers of others that fit it
 * @param parts what other modules show of it
 * @param inHand the reader's offer from which something is to be promised
 * @param inside whether the reader sees notes, documents and the history
 * @param may what the reader can do here
 * @param form what was typed to promise something
 */
public record NeedPage(
        NeedLine line,
        List<Place> path,
        Map<UUID, Organisation.Name> names,
        List<Commitment> commitments,
        List<Attachment> documents,
        List<NeedStep> steps,
        List<Proposal> proposals,
        List<NeedPart.Part> parts,
        @Nullable Offer inHand,
        boolean inside,
        May may,
        CommitmentForm form) {

    /**
     * What the reader can do with a need.
     *
     * @param change saying it differently, while it is reported
     * @param amend another quantity or day, while it goes on
     * @param end closing it or taking it back
     */
    public record May(
            boolean confirm,
            boolean change,
            boolean amend,
            boolean end,
            boolean attach,
            boolean commit) {}

    public Need need() {
        return line.need();
    }

    /** What it is, how much and where, in one line. */
    public String title(Frame frame) {
        return title(frame, line);
    }

    static String title(Frame frame, NeedLine line) {
        Need need = line.need();
        return frame.say(
                "needs.title",
                "what",
                need.what(),
                "quantity",
                frame.number(need.quantity()),
                "unit",
                need.unit(),
                "place",
                line.where(frame.language()));
    }

    /** The name of an organisation. */
    public String name(Frame frame, @Nullable UUID organisation) {
        return Organisation.Name.of(frame.language(), names, organisation);
    }

    /** A step in words. */
    public Message said(NeedStep step) {
        return Message.of("needs.act." + NeedListPage.word(step.act()));
    }

    /** Commitments that count, and those that wait; withdrawn ones stand apart. */
    public List<Commitment> live() {
        return commitments.stream().filter(it -> it.state().isLive()).toList();
    }

    public List<Commitment> waiting() {
        return in(CommitmentState.WAITING);
    }

    public List<Commitment> withdrawn() {
        return inside ? in(CommitmentState.WITHDRAWN) : List.of();
    }

    private List<Commitment> in(CommitmentState state) {
        return commitments.stream().filter(it -> it.state() == state).toList();
    }

    /** How much of it is promised and not yet received. */
    public long underWay() {
        return need().committed() - need().received();
    }
}

package org.multaqa.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.files.Upload;
import org.multaqa.needs.AmendmentForm;
import org.multaqa.needs.CommitmentForm;
import org.multaqa.needs.Commitments;
import org.multaqa.needs.Need;
import org.multaqa.needs.NeedEndings;
import org.multaqa.needs.NeedForm;
import org.multaqa.needs.Needs;
import org.multaqa.needs.Promises;
import org.springframework.stereotype.Component;

/**
 * What the charities lacked in the last months and who helped: needs in every state there is, with
 * promises on their way, waiting lists, and one that came up from its list.
 */
@Component
class InventedNeeds implements DemoPart {
    private static final int NEEDS = 48;
    private static final int FATES = 8;

    private final Needs needs;
    private final NeedEndings endings;
    private final Promises promises;
    private final Commitments commitments;
    private final Cast cast;

    InventedNeeds(
            Needs needs,
            NeedEndings endings,
            Promises promises,
            Commitments commitments,
            Cast cast) {
        this.needs = needs;
        this.endings = endings;
        this.promises = promises;
        this.commitments = commitments;
        this.cast = cast;
    }

    /**
     * A need of the story: its number, who raises it, who helps, and how many days ago it began.
     */
    private record Plot(
            int number,
            Organisation raiser,
            List<Organisation> givers,
            int began,
            long quantity,
            AtomicReference<UUID> need) {
        UUID id() {
            return need.get();
        }
    }

    @Override
    public void plan(Story story) {
        SplittableRandom random = story.random("needs");
        List<InventedLack> lacks = InventedLack.all();
        List<Organisation> members = story.members();
        for (int k = 0; k < NEEDS; k++) {
            InventedLack lack = lacks.get(k % lacks.size());
            // The sample manager has something to confirm.
            Organisation raiser =
                    k == 25 ? members.getFirst() : members.get(k * 5 % members.size());
            List<Organisation> givers =
                    List.of(
                            members.get((k * 5 + 7) % members.size()),
                            // The sample manager's charity helps others too.
                            k % FATES == 1 && k < 18
                                    ? members.getFirst()
                                    : members.get((k * 5 + 16) % members.size()));
            int began = k % FATES == 4 ? random.nextInt(1, 12) : random.nextInt(30, 75);
            long quantity = random.nextLong(lack.from(), lack.to() + 1) / 10 * 10 + 10;
            Plot plot = new Plot(k, raiser, givers, began, quantity, new AtomicReference<>());
            LocalDate due = story.day(began).plusDays(random.nextInt(60, 140));
            story.at(began, () -> raise(plot, lack, due));
            if (k % FATES != 4) {
                story.at(began - 3, () -> confirm(plot));
                fate(story, plot);
            }
        }
    }

    private void raise(Plot plot, InventedLack lack, LocalDate due) {
        Map<String, String> typed = new HashMap<>();
        typed.put("what", lack.what());
        typed.put("resource", lack.resource());
        typed.put("sector", lack.sector());
        typed.put("quantity", String.valueOf(plot.quantity()));
        typed.put("unit", lack.unit());
        typed.put("place", String.valueOf(plot.raiser().homePlace()));
        long people = lack.resource().equals("money") ? 40 : plot.quantity() * lack.people();
        typed.put("people", String.valueOf(people));
        typed.put("beneficiaries", lack.beneficiaries());
        typed.put("due", due.toString());
        typed.put("urgency", lack.urgency());
        if (plot.number() % 5 == 2) {
            typed.put("committee", "لجنة الحي");
        }
        Optional<Upload> evidence =
                plot.number() % 3 == 0
                        ? Optional.of(InventedDocument.pdf("زيارة ميدانية.pdf", "Field visit"))
                        : Optional.empty();
        Actor manager = cast.manager(plot.raiser().id());
        NeedForm form = new NeedForm(typed);
        Need raised = needs.raise(manager, plot.raiser().id(), form, evidence).orThrow();
        plot.need().set(raised.id());
    }

    private void confirm(Plot plot) {
        boolean byMember = plot.number() % 2 == 1;
        Actor by = byMember ? cast.manager(plot.givers().getFirst().id()) : cast.secretary();
        needs.confirm(by, plot.id()).orThrow();
    }

    /** What becomes of a confirmed need. */
    private void fate(Story story, Plot plot) {
        int from = plot.began() - 6;
        long half = plot.quantity() / 2;
        switch (plot.number() % FATES) {
            case 0 -> {
                helped(story, plot, 0, from, half, half);
                helped(story, plot, 1, from, plot.quantity() - half, plot.quantity() - half);
                story.at(from - 20, () -> close(plot, "وصل كل المطلوب، والشكر لمن ساهم."));
            }
            case 1 -> {
                story.at(from, () -> handOver(plot, promise(plot, 0, plot.quantity() / 3)));
                story.at(from - 4, () -> prepare(plot, promise(plot, 1, plot.quantity() / 4)));
            }
            case 3 -> {
                story.at(from, () -> promise(plot, 0, plot.quantity()));
                story.at(from - 2, () -> promise(plot, 1, half));
            }
            case 5 -> {
                helped(story, plot, 0, from, plot.quantity(), half);
                story.at(from - 1, () -> promise(plot, 1, plot.quantity() / 5));
                story.at(from - 18, () -> later(plot, story.day(from - 90)));
            }
            case 6 -> {
                story.at(from, () -> promise(plot, 0, half));
                story.at(from - 9, () -> withdraw(plot));
            }
            case 7 ->
                    story.at(
                            from,
                            () -> {
                                UUID made = promise(plot, 0, half);
                                story.at(from - 5, () -> takeBack(plot, made));
                            });
            default -> {}
        }
    }

    /** A promise on its whole way; so much of it comes. */
    private void helped(Story story, Plot plot, int giver, int from, long quantity, long comes) {
        story.at(
                from,
                () -> {
                    UUID made = promise(plot, giver, quantity);
                    Actor gives = cast.manager(plot.givers().get(giver).id());
                    story.at(from - 4, () -> commitments.prepare(gives, made).orThrow());
                    story.at(from - 9, () -> commitments.handOver(gives, made).orThrow());
                    story.at(from - 12, () -> receive(plot, made, comes));
                });
    }

    private UUID promise(Plot plot, int giver, long quantity) {
        UUID organisation = plot.givers().get(giver).id();
        String note = giver == 0 ? "نسلّمها في مركز الجمعية." : "";
        CommitmentForm form = CommitmentForm.of(String.valueOf(Math.max(1, quantity)), note);
        return promises.commit(cast.manager(organisation), organisation, plot.id(), form)
                .orThrow()
                .commitment()
                .id();
    }

    private void prepare(Plot plot, UUID made) {
        commitments.prepare(cast.manager(plot.givers().get(1).id()), made).orThrow();
    }

    private void handOver(Plot plot, UUID made) {
        commitments.handOver(cast.manager(plot.givers().getFirst().id()), made).orThrow();
    }

    private void receive(Plot plot, UUID made, long received) {
        Actor manager = cast.manager(plot.raiser().id());
        commitments.receive(manager, made, String.valueOf(received)).orThrow();
    }

    private void takeBack(Plot plot, UUID made) {
        Actor manager = cast.manager(plot.givers().getFirst().id());
        commitments.withdraw(manager, made, "تأخرت الشحنة عند المورّد").orThrow();
    }

    private void later(Plot plot, LocalDate due) {
        Need now = needs.find(Actor.PROGRAM, plot.id()).orThrow();
        AmendmentForm form =
                new AmendmentForm(
                        String.valueOf(now.quantity()),
                        String.valueOf(now.people()),
                        due.toString(),
                        "تأجل التوزيع إلى ما بعد الإحصاء");
        needs.amend(cast.manager(plot.raiser().id()), now.id(), now.version(), form).orThrow();
    }

    private void close(Plot plot, String note) {
        endings.close(cast.manager(plot.raiser().id()), plot.id(), note).orThrow();
    }

    private void withdraw(Plot plot) {
        String reason = "عادت الأسر إلى بيوتها";
        endings.withdraw(cast.manager(plot.raiser().id()), plot.id(), reason).orThrow();
    }
}

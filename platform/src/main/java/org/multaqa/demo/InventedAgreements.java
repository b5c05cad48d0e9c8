package org.multaqa.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreement;
import org.multaqa.agreements.AgreementForm;
import org.multaqa.agreements.Drafts;
import org.multaqa.agreements.Signatures;
import org.multaqa.directory.Organisation;
import org.springframework.stereotype.Component;

/**
 * What the charities agreed on about the exchange of data: one that is live in its second version,
 * one that waits for the sample manager, one that has expired, one that ended when a party left,
 * one that was declined, and a draft.
 */
@Component
class InventedAgreements implements DemoPart {
    private final Drafts drafts;
    private final Signatures signatures;
    private final Cast cast;

    InventedAgreements(Drafts drafts, Signatures signatures, Cast cast) {
        this.drafts = drafts;
        this.signatures = signatures;
        this.cast = cast;
    }

    /** What an agreement is about, and for how many days around its beginning. */
    private record Matter(String title, String purpose, String uses, String kinds, int days) {}

    private static final Matter WINTER =
            new Matter(
                    "حملة الشتاء: محروقات وأغطية بلا تكرار",
                    "نوزّع في الأحياء نفسها، ولا نريد أن تأخذ أسرة مرتين بينما تنتظر جارتها.",
                    "check case referral",
                    "food winter items",
                    330);
    private static final Matter SCHOOL =
            new Matter(
                    "الحقائب المدرسية",
                    "أن يصل إلى كل تلميذ حقيبة واحدة في أيلول.",
                    "check",
                    "school",
                    420);
    private static final Matter RAMADAN =
            new Matter(
                    "سلال رمضان",
                    "توزيع السلال الغذائية في رمضان على أوسع عدد من الأسر.",
                    "check case",
                    "food",
                    90);
    private static final Matter RENT =
            new Matter(
                    "بدلات الإيجار للأسر العائدة",
                    "مساعدة نقدية للإيجار، مرة واحدة لكل أسرة.",
                    "check referral",
                    "rent cash",
                    365);

    @Override
    public void plan(Story story) {
        List<Organisation> members = story.members();
        Organisation ours = members.getFirst();
        List<Organisation> three = List.of(ours, members.get(1), members.get(2));
        story.at(200, () -> conclude(story, WINTER, three, 200, three));
        story.at(
                21,
                () -> {
                    List<Organisation> asked = List.of(members.get(4), ours, members.get(5));
                    conclude(story, SCHOOL, asked, 21, List.of(members.get(4), members.get(5)));
                });
        story.at(
                150, () -> conclude(story, RAMADAN, three.subList(0, 2), 150, three.subList(0, 2)));
        story.at(100, () -> leftAlone(story, ours, members.get(7)));
        story.at(35, () -> declined(story, members.get(8), ours));
        story.at(3, () -> draft(story, RENT, List.of(ours, members.get(9)), 3));
    }

    /** Written by the first of the parties, proposed, and signed by some of them. */
    private Agreement conclude(
            Story story,
            Matter matter,
            List<Organisation> parties,
            int daysAgo,
            List<Organisation> signing) {
        Agreement it = propose(story, matter, parties, daysAgo);
        for (Organisation party : signing) {
            sign(party, it);
        }
        if (matter == WINTER) {
            story.at(daysAgo - 90, () -> longer(it, parties, story.day(-200)));
        }
        return it;
    }

    private Agreement draft(Story story, Matter matter, List<Organisation> parties, int daysAgo) {
        UUID writer = parties.getFirst().id();
        LocalDate from = story.day(daysAgo);
        AgreementForm form = form(matter, parties, from, from.plusDays(matter.days()));
        return drafts.draft(cast.manager(writer), writer, form).orThrow();
    }

    private Agreement propose(Story story, Matter matter, List<Organisation> parties, int daysAgo) {
        Agreement draft = draft(story, matter, parties, daysAgo);
        return drafts.propose(cast.manager(parties.getFirst().id()), draft.id()).orThrow();
    }

    private static AgreementForm form(
            Matter matter, List<Organisation> parties, LocalDate from, LocalDate until) {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("title", List.of(matter.title()));
        typed.put("purpose", List.of(matter.purpose()));
        typed.put(
                "parties",
                List.of(String.join("\n", parties.stream().map(p -> p.id().toString()).toList())));
        typed.put("uses", List.of(matter.uses().split(" ")));
        typed.put("kinds", List.of(matter.kinds().split(" ")));
        typed.put(
                "fields",
                matter.uses().contains("case") ? List.of("names", "help-given") : List.of());
        typed.put("from", List.of(from.toString()));
        typed.put("until", List.of(until.toString()));
        typed.put("retention", List.of("6"));
        return new AgreementForm(typed);
    }

    private void sign(Organisation party, Agreement it) {
        String hash = Objects.requireNonNull(it.hash());
        signatures.sign(cast.manager(party.id()), it.id(), hash).orThrow();
    }

    /** A second version with a longer period, which all sign again. */
    private void longer(Agreement it, List<Organisation> parties, LocalDate until) {
        Organisation writer = parties.getLast();
        Actor manager = cast.manager(writer.id());
        Agreement second = drafts.change(manager, writer.id(), it.id()).orThrow();
        AgreementForm form = form(WINTER, parties, it.terms().from(), until);
        drafts.revise(manager, it.id(), second.edits(), form).orThrow();
        Agreement proposed = drafts.propose(manager, it.id()).orThrow();
        parties.forEach(party -> sign(party, proposed));
    }

    private void leftAlone(Story story, Organisation ours, Organisation other) {
        List<Organisation> both = List.of(other, ours);
        Agreement it = conclude(story, RENT, both, 100, both);
        story.at(40, () -> signatures.leave(cast.manager(other.id()), it.id()).orThrow());
    }

    private void declined(Story story, Organisation writer, Organisation ours) {
        Agreement it = propose(story, RAMADAN, List.of(writer, ours), 35);
        String reason = "مدة الحفظ أطول من حاجتنا، ونقترح ثلاثة أشهر.";
        story.at(30, () -> signatures.decline(cast.manager(ours.id()), it.id(), reason).orThrow());
    }
}

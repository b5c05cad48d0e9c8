package org.multaqa.demo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.files.Upload;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Outcome;
import org.multaqa.verification.Item;
import org.multaqa.verification.ItemState;
import org.multaqa.verification.Requirement;
import org.multaqa.verification.RequirementForm;
import org.multaqa.verification.Requirements;
import org.multaqa.verification.Verifications;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Verification in every state: done, half done, sent back, answered, waived and run out. */
@Component
@Order(21)
class InventedVerification implements DemoPart {
    private static final List<String> FIRST =
            List.of("publication-decision", "statutes", "board-list", "class");

    private final Verifications verifications;
    private final Requirements requirements;
    private final Cast cast;
    private final List<Duty> duties;
    private final Clock clock;

    InventedVerification(
            Verifications verifications,
            Requirements requirements,
            Cast cast,
            List<Duty> duties,
            Clock clock) {
        this.verifications = verifications;
        this.requirements = requirements;
        this.cast = cast;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public void plan(Story story) {
        story.at(361, this::contactPersonsHalfYearly);
        List<Organisation> members = story.members();
        for (int i = 0; i < members.size(); i++) {
            Organisation it = members.get(i);
            int day = 240 - i;
            switch (i % 16) {
                case 0 -> {
                    all(story, it, day, FIRST);
                    revise(
                            story,
                            it,
                            9,
                            "bank-account",
                            "الشهادة باسم رئيس الجمعية، والمطلوب باسم الجمعية.");
                }
                case 1 -> {
                    all(story, it, day, FIRST);
                    story.at(day, () -> verify(it, "contact-person"));
                }
                case 2 -> {
                    all(story, it, day, List.of("publication-decision", "address"));
                    revise(story, it, 20, "statutes", "النسخة غير مصدّقة. أرفقوا المصدّقة.");
                    story.at(1 + i % 9, () -> answer(it, "statutes"));
                }
                case 3 ->
                        story.at(
                                day,
                                () ->
                                        decide(
                                                it,
                                                "closing-budget",
                                                ItemState.NOT_REQUIRED,
                                                "أُشهرت هذا العام ولم تكتمل سنتها المالية."));
                case 4, 6, 10 ->
                        all(
                                story,
                                it,
                                day,
                                List.of(
                                        "publication-decision",
                                        "statutes",
                                        "board-list",
                                        "class",
                                        "address",
                                        "bank-account",
                                        "closing-budget"));
                default -> all(story, it, day, FIRST.subList(0, i % 3));
            }
        }
        for (int day : new int[] {30, 0}) {
            story.at(
                    day,
                    () ->
                            duties.stream()
                                    .filter(d -> d.name().equals("verification-runs-out"))
                                    .forEach(d -> d.perform(clock.instant())));
        }
    }

    /** Contact persons change often: the secretariat asks anew every half year. */
    private void contactPersonsHalfYearly() {
        Requirement was = requirements.find("contact-person").orElseThrow();
        RequirementForm form =
                new RequirementForm(
                        was.textAr(),
                        was.textEn(),
                        was.helpAr(),
                        was.helpEn(),
                        was.kinds(),
                        was.fields(),
                        "6",
                        false);
        requirements.put(cast.secretary(), was.key(), form).orThrow();
    }

    private void all(Story story, Organisation it, int day, List<String> keys) {
        story.at(day, () -> keys.forEach(key -> verify(it, key)));
    }

    private void revise(Story story, Organisation it, int ago, String key, String note) {
        story.at(ago, () -> decide(it, key, ItemState.TO_REVISE, note));
    }

    /** What is asked of institutions differs from what is asked of associations. */
    private void verify(Organisation it, String key) {
        decide(it, key, ItemState.VERIFIED, "");
    }

    private void decide(Organisation it, String key, ItemState state, String note) {
        Actor secretary = cast.secretary();
        Verifications.Form form =
                new Verifications.Form(state, note, version(secretary, it.id(), key));
        Outcome<Item> decided =
                verifications.decide(secretary, it.id(), key, form, Optional.empty());
        decided.orThrow();
    }

    private void answer(Organisation it, String key) {
        Actor manager = cast.manager(it.id());
        Upload document =
                InventedDocument.pdf("النظام الأساسي.pdf", "Statutes, certified", "" + it.nameEn());
        verifications
                .answer(
                        manager,
                        it.id(),
                        key,
                        new Verifications.Form(
                                null, "أرفقنا النسخة المصدّقة.", version(manager, it.id(), key)),
                        Optional.of(document))
                .orThrow();
    }

    private int version(Actor by, UUID organisation, String key) {
        return verifications.read(by, organisation, key).orThrow().item().version();
    }
}

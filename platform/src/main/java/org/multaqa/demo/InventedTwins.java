package org.multaqa.demo;

import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.duplicates.Duplicates;
import org.multaqa.duplicates.Pair;
import org.springframework.stereotype.Component;

/** Charities that were entered twice, as it happens when two people keep one list. */
@Component
class InventedTwins implements DemoPart {
    private final Organisations organisations;
    private final Duplicates duplicates;

    InventedTwins(Organisations organisations, Duplicates duplicates) {
        this.organisations = organisations;
        this.duplicates = duplicates;
    }

    @Override
    public void plan(Story story) {
        List<Organisation> members = story.members();
        story.at(240, () -> merge(members.get(22), again(members.get(22), "ج. ", "")));
        story.at(130, () -> merge(members.get(33), again(members.get(33), "", " الخيرية")));
        story.at(115, () -> notSame(members.get(44), again(members.get(44), "جمعية ", " الثانية")));
        story.at(60, () -> notSame(members.get(55), again(members.get(55), "مؤسسة ", "")));
        story.at(5, () -> later(members.get(66), again(members.get(66), "جمعية ", " السورية")));
        story.at(21, () -> again(members.get(77), "ج. ", ""));
        story.at(16, () -> again(members.get(71), "جمعية ", " الخيرية"));
        story.at(9, () -> again(members.get(62), "مؤسسة ", ""));
        story.at(2, () -> again(members.get(50), "", ""));
    }

    /** The same charity once more, as somebody else would type it. */
    private UUID again(Organisation it, String title, String more) {
        String bare = it.nameAr().replaceFirst("^(جمعية|مؤسسة) ", "");
        OrganisationForm form =
                OrganisationForm.named(
                                OrganisationKind.ASSOCIATION,
                                title + bare.replace('ة', 'ه').replace('أ', 'ا') + more,
                                null)
                        .with(OrganisationField.HOME_PLACE, it.homePlace())
                        .with(OrganisationField.SECTORS, it.sectors())
                        .with(OrganisationField.FOUNDED_YEAR, it.foundedYear())
                        .with(OrganisationField.ABOUT, "نخدم أهل الحي منذ تأسيسنا.");
        return organisations.register(Actor.PROGRAM, form).orThrow().id();
    }

    private void merge(Organisation keep, UUID gone) {
        duplicates.merge(Actor.PROGRAM, pair(keep, gone), keep.id(), List.of("about")).orThrow();
    }

    private void notSame(Organisation one, UUID other) {
        duplicates.notSame(Actor.PROGRAM, pair(one, other)).orThrow();
    }

    private void later(Organisation one, UUID other) {
        duplicates.later(Actor.PROGRAM, pair(one, other)).orThrow();
    }

    private UUID pair(Organisation one, UUID other) {
        Pair pair = duplicates.consider(Actor.PROGRAM, one.id(), other).orThrow();
        return pair.id();
    }
}

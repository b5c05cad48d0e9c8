package org.multaqa.demo;

import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.needs.ChallengeForm;
import org.multaqa.needs.Challenges;
import org.springframework.stereotype.Component;

/** What holds the charities back: supported by some, answered, solved, and taken back. */
@Component
class InventedChallenges implements DemoPart {
    private static final List<ChallengeForm> TEXTS =
            List.of(
                    new ChallengeForm(
                            "licences",
                            "تجديد ترخيص جمع التبرعات يتأخر أشهراً",
                            "نقدّم الأوراق كاملة وننتظر بين ثلاثة وخمسة أشهر، ولا نجمع في هذه"
                                    + " المدة تبرعاً واحداً.",
                            ""),
                    new ChallengeForm(
                            "fuel-and-power",
                            "لا مازوت يكفي سيارات التوزيع",
                            "نوزع يومين في الأسبوع بدل خمسة، وتنتظر القرى البعيدة.",
                            ""),
                    new ChallengeForm(
                            "skills",
                            "لا نجد من يعرف كتابة مقترح التمويل",
                            "كل نداء تمويل يمر ونحن لا نعرف كيف نكتب له.",
                            ""),
                    new ChallengeForm(
                            "funding",
                            "التحويلات تصل بعد موسم الشتاء",
                            "يصل ثمن المحروقات في آذار، والبرد في كانون.",
                            ""),
                    new ChallengeForm(
                            "access",
                            "طريق القرى مقطوع بعد المطر",
                            "ثلاث قرى لا تصلها سيارة من تشرين الثاني إلى آذار.",
                            ""),
                    new ChallengeForm(
                            "data",
                            "كل جهة تطلب كشفاً بشكل مختلف",
                            "نملأ الكشف نفسه أربع مرات في الشهر.",
                            ""),
                    new ChallengeForm("other", "مستودعنا صغير", "نستأجر غرفة كلما وصلت شحنة.", ""));

    private final Challenges challenges;
    private final Cast cast;

    InventedChallenges(Challenges challenges, Cast cast) {
        this.challenges = challenges;
        this.cast = cast;
    }

    @Override
    public void plan(Story story) {
        List<Organisation> members = story.members();
        for (int k = 0; k < TEXTS.size(); k++) {
            Organisation who = members.get(k * 4);
            ChallengeForm form = TEXTS.get(k);
            int number = k;
            int began = 120 - 14 * k;
            story.at(
                    began,
                    () -> {
                        UUID id =
                                challenges
                                        .describe(cast.manager(who.id()), who.id(), form)
                                        .orThrow()
                                        .id();
                        supported(story, id, number, began);
                        fate(story, who, id, number, began);
                    });
        }
    }

    private void supported(Story story, UUID id, int number, int began) {
        List<Organisation> members = story.members();
        for (int i = 0; i < 12 - 2 * number; i++) {
            Organisation one = members.get((number * 4 + 1 + i * 5) % members.size());
            // Every fourth has described one itself.
            if (members.indexOf(one) % 4 != 0) {
                story.at(
                        Math.max(1, began - 2 - i),
                        () -> challenges.support(cast.manager(one.id()), one.id(), id).orThrow());
            }
        }
    }

    private void fate(Story story, Organisation who, UUID id, int number, int began) {
        Actor manager = cast.manager(who.id());
        switch (number) {
            case 2, 5 -> answered(story, id, began);
            case 3 -> {
                answered(story, id, began);
                story.at(
                        began - 40,
                        () ->
                                challenges
                                        .solve(manager, id, "حوّل المتبرع هذا العام في أيلول.")
                                        .orThrow());
            }
            case 6 ->
                    story.at(
                            began - 12,
                            () ->
                                    challenges
                                            .withdraw(manager, id, "وجدنا مستودعاً أوسع.")
                                            .orThrow());
            default -> {}
        }
    }

    private void answered(Story story, UUID id, int began) {
        story.at(
                began - 15,
                () ->
                        challenges
                                .answer(
                                        cast.secretary(),
                                        id,
                                        "عرضنا الأمر في اجتماع الأمانة، ونعود إليكم بما يُتفق عليه.")
                                .orThrow());
    }
}

package org.multaqa.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.multaqa.accounts.Actor;
import org.multaqa.coediting.Edit;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.plans.IndicatorForm;
import org.multaqa.plans.PlanDrafts;
import org.multaqa.plans.PlanForm;
import org.multaqa.plans.PlanWorkshop;
import org.multaqa.plans.Plans;
import org.springframework.stereotype.Component;

/**
 * Work plans of the union: one agreed and half done, one that waits for the sample manager's
 * signature, one of which shares are still to be carried and the workshop's sheet has two versions
 * of a sentence, one taken back.
 */
@Component
class InventedPlans implements DemoPart {
    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanWorkshop workshop;
    private final Cast cast;

    InventedPlans(Plans plans, PlanDrafts drafts, PlanWorkshop workshop, Cast cast) {
        this.plans = plans;
        this.drafts = drafts;
        this.workshop = workshop;
        this.cast = cast;
    }

    /** A plan of the story: its id and who carries it. */
    private record Plot(List<Organisation> partners, AtomicReference<UUID> plan) {
        UUID id() {
            return Objects.requireNonNull(plan.get());
        }

        Organisation partner(int number) {
            return partners.get(number);
        }
    }

    @Override
    public void plan(Story story) {
        winter(story);
        schools(story);
        water(story);
        withdrawn(story);
    }

    private static Plot plot(Story story, int... members) {
        List<Organisation> all = story.members();
        return new Plot(
                java.util.Arrays.stream(members).mapToObj(all::get).toList(),
                new AtomicReference<>());
    }

    private void winter(Story story) {
        Plot plot = plot(story, 0, 4, 9);
        story.at(
                80,
                () -> {
                    begin(
                            plot,
                            story,
                            "خطة الشتاء الموحدة",
                            "لا تبيت أسرة في البرد: محروقات وبطانيات قبل أول صقيع.",
                            70,
                            -60);
                    objective(plot, "بيوت دافئة");
                    shares(
                            plot,
                            1,
                            "أسر وصلتها محروقات",
                            "أسرة",
                            "sum",
                            5_000,
                            2_000,
                            1_800,
                            1_200);
                    shares(plot, 1, "بيوت قيست حرارتها مساءً", "درجة", "average", 16, 17, 16, 15);
                    task(plot, story, 0, "شراء المحروقات دفعة واحدة", 70, 40);
                    task(plot, story, 1, "توزيع الدفعة الأولى", 35, 12);
                    task(plot, story, 2, "اجتماع منتصف الطريق", 8, 8);
                    task(plot, story, 0, "توزيع الدفعة الثانية", 5, -20);
                    task(plot, story, 2, "قياس الرضا", -30, -50);
                });
        for (int i = 0; i < 3; i++) {
            int number = i;
            story.at(75 - i, () -> sign(plot, number));
        }
        story.at(38, () -> finish(plot, 0, 0));
        story.at(11, () -> finish(plot, 1, 1));
    }

    private void schools(Story story) {
        Plot plot = plot(story, 6, 0, 12);
        story.at(
                30,
                () -> {
                    begin(
                            plot,
                            story,
                            "عودة المتسربين إلى المدرسة",
                            "يعود ألف طفل إلى الصف، ويبقون فيه حتى آخر العام.",
                            -10,
                            -200);
                    objective(plot, "أطفال في صفوفهم");
                    shares(plot, 1, "أطفال عادوا", "طفل", "sum", 1_000, 450, 350, 200);
                    shares(plot, 1, "أهالٍ حضروا اللقاءات", "شخص", "unique", 600, 300, 250, 200);
                    task(plot, story, 0, "زيارة البيوت", -10, -40);
                    task(plot, story, 1, "صفوف تعويضية", -30, -150);
                    task(plot, story, 2, "حقائب مدرسية", -20, -20);
                });
        story.at(12, () -> sign(plot, 0));
        story.at(10, () -> sign(plot, 2));
    }

    private void water(Story story) {
        Plot plot = plot(story, 3, 7);
        story.at(
                16,
                () -> {
                    begin(
                            plot,
                            story,
                            "مياه الريف الشرقي",
                            "كل قرية يصلها صهريج في الأسبوع حتى تُرمّم الشبكة.",
                            -20,
                            -180);
                    objective(plot, "مياه تكفي الشرب والطبخ");
                    shares(plot, 1, "صهاريج في الأسبوع", "صهريج", "sum", 120, 50, 30);
                    objective(plot, "شبكات مرمّمة");
                });
        workshop(story, plot);
        story.at(
                9,
                () -> {
                    Actor other = cast.manager(plot.partner(1).id());
                    String note = "لا صهاريج عندنا يوم الجمعة، فلتكن حصتنا أقل";
                    plans.sendBack(other, plot.id(), plot.partner(1).id(), note).orThrow();
                });
    }

    /** Two laptops at a workshop without a network: the second comes home after the first. */
    private void workshop(Story story, Plot plot) {
        story.at(
                14,
                () ->
                        join(
                                plot,
                                0,
                                "مياه تكفي الشرب والطبخ\nشبكات مرمّمة",
                                "نلتقي ثانية يوم الأحد."));
        story.at(
                13,
                () -> {
                    join(
                            plot,
                            1,
                            "مياه تكفي الشرب والطبخ\nشبكات مرمّمة\nلجان مياه في القرى",
                            "نلتقي ثانية يوم الاثنين.");
                    join(
                            plot,
                            1,
                            "مياه تكفي الشرب والطبخ\nشبكات مرمّمة",
                            "نلتقي ثانية يوم الخميس، في المركز.");
                });
    }

    private void join(Plot plot, int base, String objectives, String notes) {
        Map<String, String> fields = Map.of("objectives", objectives, "notes", notes);
        Edit edit = new Edit(Ids.next(), base, List.of(), fields);
        workshop.join(cast.secretary(), plot.id(), edit).orThrow();
    }

    private void withdrawn(Story story) {
        Plot plot = plot(story, 15);
        story.at(50, () -> begin(plot, story, "أيام طبية", "يوم طبي في كل ناحية.", -5, -60));
        story.at(
                45,
                () -> {
                    String reason = "دخلت الأيام الطبية في خطة الصحة";
                    plans.withdraw(cast.secretary(), plot.id(), reason).orThrow();
                });
    }

    private void begin(
            Plot plot, Story story, String title, String purpose, int startsAgo, int endsAgo) {
        PlanForm form =
                new PlanForm(
                        Map.of(
                                "title",
                                title,
                                "purpose",
                                purpose,
                                "starts",
                                story.day(startsAgo).toString(),
                                "ends",
                                story.day(endsAgo).toString()));
        Actor secretary = cast.secretary();
        UUID union = Objects.requireNonNull(secretary.organisation());
        plot.plan().set(plans.draft(secretary, union, form).orThrow().id());
    }

    private void objective(Plot plot, String text) {
        drafts.addObjective(cast.secretary(), plot.id(), text).orThrow();
    }

    /** An indicator with a share of each partner at its home; both rules are one. */
    private void shares(
            Plot plot,
            int objective,
            String text,
            String unit,
            String rule,
            long target,
            long... amounts) {
        Map<String, String> typed = new HashMap<>();
        typed.put("text", text);
        typed.put("unit", unit);
        typed.put("target", String.valueOf(target));
        typed.put("overPlaces", rule);
        typed.put("overPartners", rule);
        for (int i = 0; i < amounts.length; i++) {
            Organisation partner = plot.partner(i);
            typed.put("share-organisation-" + i, partner.id().toString());
            typed.put("share-place-" + i, String.valueOf(partner.homePlace()));
            typed.put("share-amount-" + i, String.valueOf(amounts[i]));
        }
        drafts.addIndicator(cast.secretary(), plot.id(), objective, new IndicatorForm(typed))
                .orThrow();
    }

    private void task(Plot plot, Story story, int partner, String what, int from, int until) {
        Map<String, String> typed =
                Map.of(
                        "task",
                        what,
                        "owner",
                        plot.partner(partner).id().toString(),
                        "from",
                        story.day(from).toString(),
                        "until",
                        from == until ? "" : story.day(until).toString());
        drafts.addTask(cast.secretary(), plot.id(), 1, typed).orThrow();
    }

    private void sign(Plot plot, int number) {
        UUID partner = plot.partner(number).id();
        Actor manager = cast.manager(partner);
        String seal = plans.find(manager, plot.id()).orThrow().seal(partner);
        plans.sign(manager, plot.id(), partner, seal).orThrow();
    }

    private void finish(Plot plot, int number, int task) {
        Actor manager = cast.manager(plot.partner(number).id());
        UUID id = plans.find(manager, plot.id()).orThrow().tasks().get(task).id();
        drafts.finish(manager, plot.id(), id).orThrow();
    }
}

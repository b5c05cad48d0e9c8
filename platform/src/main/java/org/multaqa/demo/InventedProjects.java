package org.multaqa.demo;

import java.util.Map;
import org.multaqa.projects.Lessons;
import org.multaqa.projects.Projects;
import org.springframework.stereotype.Component;

/**
 * What the charities plan and do together: an idea that waits for partners, a draft of which money
 * is still to be divided, one that waits for the sample manager's signature, one signed, one that
 * runs with a change not signed yet, one closed with what was learned, one taken back.
 */
@Component
class InventedProjects implements DemoPart {
    private final Projects projects;
    private final Lessons lessons;
    private final InventedParts parts;
    private final ProjectScenes scenes;

    InventedProjects(
            Projects projects, Lessons lessons, InventedParts parts, ProjectScenes scenes) {
        this.projects = projects;
        this.lessons = lessons;
        this.parts = parts;
        this.scenes = scenes;
    }

    @Override
    public void plan(Story story) {
        idea(story);
        dividing(story);
        waiting(story);
        signed(story);
        running(story);
        closed(story);
        withdrawn(story);
    }

    private void idea(Story story) {
        ProjectScenes.Plot plot = scenes.plot(story, 12, 8, 3);
        story.at(
                plot.began(),
                () ->
                        scenes.propose(
                                plot,
                                "مطبخ رمضاني واحد لثلاثة أحياء",
                                "نجمع مطابخنا الصغيرة في مطبخ واحد، فتقلّ الكلفة ولا يتكرر التوزيع.",
                                "FSC",
                                Map.of("goal-2", "on")));
        story.at(8, () -> scenes.join(plot, 1, "implementing"));
    }

    /** Money is still to be divided: the page says what is missing to whom. */
    private void dividing(Story story) {
        ProjectScenes.Plot plot = scenes.plot(story, 25, 0, 5, 9);
        story.at(
                plot.began(),
                () ->
                        scenes.propose(
                                plot,
                                "ورشة خياطة للمعيلات",
                                "تتدرب ثلاثون معيلة على الخياطة وتعمل في مشغل مشترك.",
                                "ERY",
                                ProjectScenes.terms(story, -30, -210, 30_000, "goal-5", "goal-8")));
        story.at(22, () -> scenes.join(plot, 1, "technical"));
        story.at(21, () -> scenes.join(plot, 2, "hosting"));
        story.at(20, () -> projects.draft(scenes.manager(plot, 0), plot.id()).orThrow());
        story.at(18, () -> parts.write(plot.id(), plot.lead(), InventedParts.SEWING));
        story.at(
                15,
                () ->
                        parts.write(
                                plot.id(), ProjectScenes.partner(plot, 1), InventedParts.TRAINING));
    }

    private void waiting(Story story) {
        ProjectScenes.Plot plot = scenes.plot(story, 40, 4, 0, 11);
        story.at(
                plot.began(),
                () ->
                        scenes.propose(
                                plot,
                                "ترميم آبار خمس قرى",
                                "تعود المياه إلى خمس قرى قبل الصيف، يرمّم كل شريك ما يعرفه.",
                                "WSH",
                                ProjectScenes.with(
                                        ProjectScenes.terms(story, -45, -200, 40_000, "goal-6"),
                                        "rebuilding-water-and-sewers")));
        story.at(36, () -> scenes.join(plot, 1, "implementing"));
        story.at(35, () -> scenes.join(plot, 2, "funding"));
        scenes.drafted(story, plot, 30, InventedParts.WELLS);
        story.at(9, () -> scenes.risk(plot, "يتأخر وصول المضخات", "high", "نطلبها قبل شهرين"));
        story.at(6, () -> parts.sign(plot.id(), plot.lead()));
        story.at(4, () -> parts.sign(plot.id(), ProjectScenes.partner(plot, 2)));
    }

    private void signed(Story story) {
        ProjectScenes.Plot plot = scenes.plot(story, 70, 13, 17);
        story.at(
                plot.began(),
                () ->
                        scenes.propose(
                                plot,
                                "عيادة متنقلة للقرى البعيدة",
                                "تزور العيادة كل قرية مرة في الأسبوع، ومعها طبيبة نساء.",
                                "HEA",
                                ProjectScenes.terms(story, -20, -385, 25_000, "goal-3")));
        story.at(66, () -> scenes.join(plot, 1, "implementing"));
        scenes.drafted(story, plot, 60, InventedParts.CLINIC);
        story.at(40, () -> parts.sign(plot.id(), plot.lead()));
        story.at(38, () -> parts.sign(plot.id(), ProjectScenes.partner(plot, 1)));
    }

    /** Runs; one partner changed its part since, and has not signed it again. */
    private void running(Story story) {
        ProjectScenes.Plot plot = scenes.plot(story, 200, 0, 6, 21);
        story.at(
                plot.began(),
                () ->
                        scenes.propose(
                                plot,
                                "ترميم ست مدارس وتجهيزها",
                                "يعود ألفا طفل إلى مدارسهم: ترميم الصفوف ودورات المياه وتجهيزها.",
                                "EDU",
                                ProjectScenes.with(
                                        ProjectScenes.terms(story, 150, -120, 60_000, "goal-4"),
                                        "rebuilding-schools")));
        story.at(195, () -> scenes.join(plot, 1, "implementing"));
        story.at(194, () -> scenes.join(plot, 2, "funding"));
        scenes.drafted(story, plot, 190, InventedParts.SCHOOLS);
        for (int i = 0; i < 3; i++) {
            int number = i;
            story.at(170 - i, () -> parts.sign(plot.id(), ProjectScenes.partner(plot, number)));
        }
        story.at(150, () -> projects.start(scenes.manager(plot, 0), plot.id()).orThrow());
        story.at(120, () -> scenes.risk(plot, "ترتفع أسعار الإسمنت", "medium", "نشتري دفعة واحدة"));
        story.at(
                60,
                () ->
                        scenes.lesson(
                                plot,
                                1,
                                "worked",
                                "بدأنا بدورات المياه قبل الصفوف، فعادت البنات أولاً."));
        story.at(
                14,
                () ->
                        parts.write(
                                plot.id(),
                                ProjectScenes.partner(plot, 1),
                                InventedParts.SCHOOLS_LATER));
    }

    private void closed(Story story) {
        ProjectScenes.Plot plot = scenes.plot(story, 330, 2, 0, 7);
        story.at(
                plot.began(),
                () ->
                        scenes.propose(
                                plot,
                                "خزانات مياه لمراكز الإيواء",
                                "خزان نظيف لكل مركز قبل الشتاء، ومن يعتني به من أهله.",
                                "WSH",
                                ProjectScenes.terms(story, 300, 120, 18_000, "goal-6")));
        story.at(325, () -> scenes.join(plot, 1, "hosting"));
        story.at(324, () -> scenes.join(plot, 2, "implementing"));
        scenes.drafted(story, plot, 320, InventedParts.TANKS);
        for (int i = 0; i < 3; i++) {
            int number = i;
            story.at(310 - i, () -> parts.sign(plot.id(), ProjectScenes.partner(plot, number)));
        }
        story.at(300, () -> projects.start(scenes.manager(plot, 0), plot.id()).orThrow());
        story.at(
                200,
                () ->
                        scenes.lesson(
                                plot,
                                2,
                                "did-not-work",
                                "الخزانات البلاستيكية تشققت في أول صقيع. اطلبوا المعزولة."));
        story.at(
                110,
                () ->
                        lessons.close(
                                        scenes.manager(plot, 0),
                                        plot.id(),
                                        Map.of(
                                                "kind", "next-time",
                                                "lesson",
                                                        "سمّوا من يعتني بالخزان قبل تركيبه لا بعده.",
                                                "reason", "ركّبنا اثنين وأربعين خزاناً."))
                                .orThrow());
    }

    private void withdrawn(Story story) {
        ProjectScenes.Plot plot = scenes.plot(story, 90, 10);
        story.at(
                plot.began(),
                () ->
                        scenes.propose(
                                plot,
                                "مزرعة مشتركة للجمعيات",
                                "نزرع معاً ما نوزّعه.",
                                "FSC",
                                Map.of("goal-2", "on")));
        story.at(
                60,
                () -> {
                    String reason = "لم نجد أرضاً تكفي";
                    projects.withdraw(scenes.manager(plot, 0), plot.id(), reason).orThrow();
                });
    }
}

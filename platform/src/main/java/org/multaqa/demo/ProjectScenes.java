package org.multaqa.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.projects.Lessons;
import org.multaqa.projects.Partners;
import org.multaqa.projects.ProjectDocuments;
import org.multaqa.projects.Projects;
import org.multaqa.projects.Risks;
import org.multaqa.projects.TermsForm;
import org.springframework.stereotype.Component;

/** What is done with invented projects: proposed, joined, drafted, learned from. */
@Component
class ProjectScenes {
    private final Projects projects;
    private final Partners partners;
    private final Risks risks;
    private final Lessons lessons;
    private final ProjectDocuments documents;
    private final InventedParts parts;
    private final Cast cast;

    ProjectScenes(
            Projects projects,
            Partners partners,
            Risks risks,
            Lessons lessons,
            ProjectDocuments documents,
            InventedParts parts,
            Cast cast) {
        this.projects = projects;
        this.partners = partners;
        this.risks = risks;
        this.lessons = lessons;
        this.documents = documents;
        this.parts = parts;
        this.cast = cast;
    }

    /** A project of the story: who takes part, the lead first, and how many days ago it began. */
    record Plot(List<Organisation> partners, int began, AtomicReference<UUID> project) {
        UUID id() {
            return Objects.requireNonNull(project.get());
        }

        UUID lead() {
            return partners.getFirst().id();
        }
    }

    Plot plot(Story story, int began, int... members) {
        List<Organisation> all = story.members();
        return new Plot(
                Arrays.stream(members).mapToObj(all::get).toList(), began, new AtomicReference<>());
    }

    /** A draft in which every partner's part is written, three days apart. */
    void drafted(Story story, Plot plot, int from, List<Map<String, String>> written) {
        story.at(from, () -> projects.draft(manager(plot, 0), plot.id()).orThrow());
        for (int i = 0; i < written.size(); i++) {
            int number = i;
            story.at(
                    from - 3 - 3 * i,
                    () -> parts.write(plot.id(), partner(plot, number), written.get(number)));
        }
        story.at(
                from - 14,
                () ->
                        documents
                                .add(
                                        manager(plot, 0),
                                        plot.id(),
                                        plot.lead(),
                                        Optional.of(
                                                InventedDocument.pdf(
                                                        "مذكرة التفاهم.pdf", "Memorandum")))
                                .orThrow());
    }

    void propose(Plot plot, String title, String purpose, String sector, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(more);
        typed.put("title", title);
        typed.put("purpose", purpose);
        typed.put("sector-" + sector, "on");
        typed.put("places", String.valueOf(plot.partners().getFirst().homePlace()));
        TermsForm form = new TermsForm(typed);
        plot.project()
                .set(projects.propose(manager(plot, 0), plot.lead(), form, null).orThrow().id());
    }

    static Map<String, String> terms(
            Story story, int startsAgo, int endsAgo, long budget, String... ticked) {
        LocalDate priced = story.day(Math.max(startsAgo, 0) + 90);
        Map<String, String> typed = new HashMap<>();
        typed.put("starts", story.day(startsAgo).toString());
        typed.put("ends", story.day(endsAgo).toString());
        typed.put("budget", String.valueOf(budget));
        typed.put("currency", "USD");
        typed.put("pricedOn", priced.toString());
        return with(typed, ticked);
    }

    static Map<String, String> with(Map<String, String> typed, String... ticked) {
        Map<String, String> all = new HashMap<>(typed);
        List.of(ticked).forEach(box -> all.put(box, "on"));
        return all;
    }

    void join(Plot plot, int number, String role) {
        UUID organisation = partner(plot, number);
        partners.join(manager(plot, number), organisation, plot.id(), Map.of("role-" + role, "on"))
                .orThrow();
    }

    void risk(Plot plot, String what, String likelihood, String answer) {
        Map<String, String> typed =
                Map.of("risk", what, "likelihood", likelihood, "impact", "high", "answer", answer);
        risks.add(manager(plot, 0), plot.id(), plot.lead(), typed).orThrow();
    }

    void lesson(Plot plot, int number, String kind, String text) {
        Map<String, String> typed = Map.of("kind", kind, "lesson", text);
        lessons.add(manager(plot, number), plot.id(), partner(plot, number), typed).orThrow();
    }

    static UUID partner(Plot plot, int number) {
        return plot.partners().get(number).id();
    }

    Actor manager(Plot plot, int number) {
        return cast.manager(partner(plot, number));
    }
}

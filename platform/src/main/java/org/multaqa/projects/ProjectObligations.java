package org.multaqa.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** What waits for a signature, and what whoever leads a project has to do next. */
@Component
class ProjectObligations implements ObligationSource {
    private static final int APART = 3;
    private static final int MOST = 50;

    private final ProjectStore store;
    private final PartnerStore partners;

    ProjectObligations(ProjectStore store, PartnerStore partners) {
        this.store = store;
        this.partners = partners;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        UUID home = actor.organisation();
        if (home == null
                || !(actor.may(ProjectRight.SIGN, home) || actor.may(ProjectRight.PLAN, home))) {
            return List.of();
        }
        List<Project> ours =
                store.of(
                        home,
                        EnumSet.of(ProjectState.DRAFT, ProjectState.SIGNED, ProjectState.RUNNING),
                        MOST);
        Map<UUID, List<Partner>> of =
                partners.of(ours.stream().map(Project::id).toList()).stream()
                        .collect(Collectors.groupingBy(Partner::project));
        List<Obligation> due = new ArrayList<>();
        if (actor.may(ProjectRight.SIGN, home)) {
            toSign(home, ours, of, due);
        }
        LocalDate today = Dates.today(now);
        for (Project project : ours) {
            if (project.lead().equals(home) && actor.may(ProjectRight.PLAN, home)) {
                toLead(project, of.getOrDefault(project.id(), List.of()), today, due);
            }
        }
        return due;
    }

    private static void toSign(
            UUID home, List<Project> ours, Map<UUID, List<Partner>> of, List<Obligation> due) {
        List<Project> open =
                ours.stream()
                        .filter(Project::ready)
                        .filter(it ->
                                of.getOrDefault(it.id(), List.of()).stream()
                                        .anyMatch(partner ->
                                                partner.organisation().equals(home)
                                                        && !partner.hasSigned()
                                                        && partner.returned() == null))
                        .toList();
        for (Project project : open.stream().limit(APART).toList()) {
            due.add(
                    new Obligation(
                            Message.of("projects.due-sign", "title", project.title()),
                            Message.of("projects.due-sign-detail"),
                            project.address() + "/parts/" + home,
                            Message.of("projects.due-sign-action"),
                            project.terms().starts()));
        }
        if (open.size() > APART) {
            due.add(
                    new Obligation(
                            Message.of("projects.due-sign-more", "count", open.size() - APART),
                            Message.of("projects.due-sign-detail"),
                            "/projects?show=all&organisation=" + home,
                            Message.of("projects.see"),
                            null));
        }
    }

    private static void toLead(
            Project project, List<Partner> all, LocalDate today, List<Obligation> due) {
        boolean returned = all.stream().anyMatch(partner -> partner.returned() != null);
        if (returned) {
            due.add(lead(project, "returned", project.address(), null));
        }
        LocalDate starts = project.terms().starts();
        LocalDate ends = project.terms().ends();
        if (project.state() == ProjectState.SIGNED && starts != null && !starts.isAfter(today)) {
            due.add(lead(project, "start", project.address(), starts));
        }
        if (project.state() == ProjectState.RUNNING && ends != null && ends.isBefore(today)) {
            due.add(lead(project, "close", project.address() + "/end", ends));
        }
    }

    private static Obligation lead(
            Project project, String what, String link, @Nullable LocalDate day) {
        return new Obligation(
                Message.of("projects.due-" + what, "title", project.title()),
                Message.of("projects.due-" + what + "-detail"),
                link,
                Message.of("projects.see"),
                day);
    }
}

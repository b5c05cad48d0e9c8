package org.multaqa.projects;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.needs.NeedStory;
import org.springframework.stereotype.Component;

/** Projects that the charity الياسمين leads, and one of الزيتون. */
@Component
final class ProjectSamples implements PermissionSamples {
    private final Projects projects;
    private final Partners partners;
    private final PartnerStore store;
    private final Signatures signatures;
    private final Risks risks;
    private final AnsweredNeeds needs;
    private final NeedStory needStory;
    private final Map<String, String> pairs = new HashMap<>();

    ProjectSamples(
            Projects projects,
            Partners partners,
            PartnerStore store,
            Signatures signatures,
            Risks risks,
            AnsweredNeeds needs,
            NeedStory needStory) {
        this.projects = projects;
        this.partners = partners;
        this.store = store;
        this.signatures = signatures;
        this.risks = risks;
        this.needs = needs;
        this.needStory = needStory;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "idea",
                union -> idea(union).toString(),
                "their-idea",
                union -> theirIdea(union).toString(),
                "draft",
                union -> draft(union).toString(),
                "their-draft",
                union -> theirDraft(union).toString(),
                "signed-project",
                union -> signed(union).toString(),
                "running-project",
                union -> running(union).toString(),
                "risky-project",
                union -> pair("risky-project", "risk", () -> risky(union)),
                "risk",
                union -> pair("risk", "risky-project", () -> risky(union)),
                "answering-project",
                union -> pair("answering-project", "answered-need", () -> answering(union)),
                "answered-need",
                union -> pair("answered-need", "answering-project", () -> answering(union)));
    }

    /** Two things that belong together are made once and given out one after the other. */
    private String pair(String wanted, String other, Runnable make) {
        if (!pairs.containsKey(wanted)) {
            pairs.clear();
            make.run();
        }
        String found = pairs.remove(wanted);
        return java.util.Objects.requireNonNull(found, other);
    }

    private void risky(SampleUnion union) {
        UUID id = running(union);
        Actor layan = union.actor(Who.OWN_CLERK);
        Map<String, String> typed =
                Map.of(
                        "risk", "ينقطع الوقود",
                        "likelihood", "high",
                        "impact", "medium",
                        "answer", "نخزن ما يكفي شهراً");
        risks.add(layan, id, union.yasmin(), typed).orThrow();
        pairs.put("risky-project", id.toString());
        pairs.put("risk", risks.of(id).getFirst().id().toString());
    }

    private void answering(SampleUnion union) {
        UUID id = idea(union);
        UUID need = needStory.open(union, 100);
        needs.link(union.actor(Who.OWN_MANAGER), id, need).orThrow();
        pairs.put("answering-project", id.toString());
        pairs.put("answered-need", need.toString());
    }

    UUID idea(SampleUnion union) {
        Actor layan = union.actor(Who.OWN_CLERK);
        return projects.propose(layan, union.yasmin(), ProjectForms.wells(), null).orThrow().id();
    }

    private UUID theirIdea(SampleUnion union) {
        Actor hadi = union.actor(Who.OTHER_CLERK);
        return projects.propose(hadi, union.zaytoun(), ProjectForms.wells(), null).orThrow().id();
    }

    /** A draft of الياسمين with الزيتون in which everything closes. */
    UUID draft(SampleUnion union) {
        return draft(union, idea(union), Who.OWN_MANAGER, union.yasmin(), union.zaytoun());
    }

    /** The same, led by الزيتون, with الياسمين as a partner. */
    private UUID theirDraft(SampleUnion union) {
        return draft(union, theirIdea(union), Who.OTHER_MANAGER, union.zaytoun(), union.yasmin());
    }

    private UUID draft(SampleUnion union, UUID id, Who who, UUID lead, UUID partner) {
        Actor manager = union.actor(who);
        partners.invite(
                        manager,
                        id,
                        Map.of("organisation", partner.toString(), "role-hosting", "on"))
                .orThrow();
        projects.draft(manager, id).orThrow();
        write(manager, id, lead, ProjectForms.part("implementing", 12_000));
        write(manager, id, partner, ProjectForms.part("hosting", 8_000));
        return id;
    }

    /** Writes a part as it stands now. */
    void write(Actor by, UUID id, UUID organisation, PartForm form) {
        partners.write(by, id, organisation, part(id, organisation).partner().version(), form)
                .orThrow();
    }

    Part part(UUID id, UUID organisation) {
        Project project = projects.find(Actor.PROGRAM, id).orThrow();
        return store.parts(project).stream()
                .filter(it -> it.partner().organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    /** Signs a part as it stands now. */
    Project sign(Actor by, UUID id) {
        @Nullable UUID home = by.organisation();
        UUID whose = java.util.Objects.requireNonNull(home);
        return signatures.sign(by, id, whose, part(id, whose).seal()).orThrow();
    }

    UUID signed(SampleUnion union) {
        UUID id = draft(union);
        sign(union.actor(Who.OWN_MANAGER), id);
        sign(union.actor(Who.OTHER_MANAGER), id);
        return id;
    }

    UUID running(SampleUnion union) {
        UUID id = signed(union);
        projects.start(union.actor(Who.OWN_MANAGER), id).orThrow();
        return id;
    }
}

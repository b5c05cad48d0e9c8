package org.multaqa.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Plans that the charity الياسمين keeps, with shares of its own and of الزيتون. */
@Component
final class PlanSamples implements PermissionSamples {
    private final Plans plans;
    private final PlanDrafts drafts;
    private final Map<String, String> pairs = new HashMap<>();

    PlanSamples(Plans plans, PlanDrafts drafts) {
        this.plans = plans;
        this.drafts = drafts;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "draft-plan",
                union -> draft(union).toString(),
                "agreed-plan",
                union -> agreed(union).toString(),
                "counting-plan",
                union -> pair("counting-plan", union),
                "indicator",
                union -> pair("indicator", union),
                "working-plan",
                union -> pair("working-plan", union),
                "task",
                union -> pair("task", union));
    }

    /** Things that belong together are made once and given out one after the other. */
    private String pair(String wanted, SampleUnion union) {
        if (!pairs.containsKey(wanted)) {
            UUID id = agreed(union);
            PlanContent content = plans.find(Actor.PROGRAM, id).orThrow();
            pairs.clear();
            pairs.put("counting-plan", id.toString());
            pairs.put("working-plan", id.toString());
            pairs.put("indicator", content.indicators().getFirst().id().toString());
            pairs.put("task", content.tasks().getFirst().id().toString());
        }
        return Objects.requireNonNull(pairs.remove(wanted));
    }

    static PlanForm winter() {
        return new PlanForm(
                Map.of(
                        "title", "خطة الشتاء",
                        "purpose", "لا تبيت أسرة في البرد.",
                        "starts", "2026-11-01",
                        "ends", "2027-03-31"));
    }

    /** Families with fuel: so many of الياسمين in Douma, so many of الزيتون in Harasta. */
    static IndicatorForm fuel(long target, long ours, long theirs) {
        Map<String, String> typed = new HashMap<>();
        typed.put("text", "أسر وصلتها محروقات");
        typed.put("unit", "أسرة");
        typed.put("target", String.valueOf(target));
        typed.put("overPlaces", "sum");
        typed.put("overPartners", "sum");
        typed.put("share-organisation-0", "جمعية الياسمين");
        typed.put("share-place-0", "SY030200");
        typed.put("share-amount-0", String.valueOf(ours));
        typed.put("share-organisation-1", "جمعية الزيتون");
        typed.put("share-place-1", "SY030300");
        typed.put("share-amount-1", String.valueOf(theirs));
        return new IndicatorForm(typed);
    }

    static IndicatorForm with(IndicatorForm form, Map<String, String> others) {
        Map<String, String> typed = new HashMap<>(form.typed());
        typed.putAll(others);
        return new IndicatorForm(typed);
    }

    UUID empty(SampleUnion union) {
        Actor layan = union.actor(Who.OWN_CLERK);
        UUID id = plans.draft(layan, union.yasmin(), winter()).orThrow().id();
        drafts.addObjective(layan, id, "بيوت دافئة").orThrow();
        return id;
    }

    /** A plan in which everything closes, with a task of الياسمين. */
    UUID draft(SampleUnion union) {
        Actor layan = union.actor(Who.OWN_CLERK);
        UUID id = empty(union);
        drafts.addIndicator(layan, id, 1, fuel(1_000, 600, 400)).orThrow();
        drafts.addTask(
                        layan,
                        id,
                        1,
                        Map.of(
                                "task", "شراء المازوت",
                                "owner", "جمعية الياسمين",
                                "from", "2026-11-05",
                                "until", "2026-11-20"))
                .orThrow();
        return id;
    }

    Plan sign(Actor by, UUID id) {
        UUID whose = Objects.requireNonNull(by.organisation());
        String seal = plans.find(by, id).orThrow().seal(whose);
        return plans.sign(by, id, whose, seal).orThrow();
    }

    UUID agreed(SampleUnion union) {
        UUID id = draft(union);
        sign(union.actor(Who.OWN_MANAGER), id);
        sign(union.actor(Who.OTHER_MANAGER), id);
        return id;
    }
}

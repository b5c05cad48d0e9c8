package org.multaqa.needs;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Needs of the charity الياسمين, and what it promised to الزيتون. */
@Component
final class NeedSamples implements PermissionSamples {
    private final Needs needs;
    private final Promises promises;
    private final Commitments commitments;
    private final Offers offers;
    private final Challenges challenges;

    NeedSamples(
            Needs needs,
            Promises promises,
            Commitments commitments,
            Offers offers,
            Challenges challenges) {
        this.needs = needs;
        this.promises = promises;
        this.commitments = commitments;
        this.offers = offers;
        this.challenges = challenges;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "reported-need",
                union -> reported(union).toString(),
                "open-need",
                union -> open(union, 100).toString(),
                "our-commitment",
                union -> ours(union).toString(),
                "handed-commitment",
                union -> handedOver(union).toString(),
                "offer",
                union -> offer(union).toString(),
                "challenge",
                union -> challenge(union).toString());
    }

    private UUID offer(SampleUnion union) {
        OfferForm form =
                new OfferForm(
                        Map.of(
                                "what", "سلة غذائية",
                                "resource", "goods",
                                "quantity", "30",
                                "unit", "سلة",
                                "place", "C2338",
                                "kilometres", "20",
                                "from", "2026-11-01",
                                "until", "2026-12-20"));
        return offers.offer(union.actor(Who.OWN_CLERK), union.yasmin(), form).orThrow().id();
    }

    private UUID challenge(SampleUnion union) {
        ChallengeForm form = new ChallengeForm("skills", "لا مدربين", "نبحث عن مدربين.", "");
        return challenges.describe(union.actor(Who.OWN_CLERK), union.yasmin(), form).orThrow().id();
    }

    private UUID reported(SampleUnion union) {
        return needs.raise(
                        union.actor(Who.OWN_CLERK),
                        union.yasmin(),
                        NeedForms.baskets(100),
                        Optional.empty())
                .orThrow()
                .id();
    }

    /** A need of الياسمين that عمر of الزيتون has confirmed. */
    UUID open(SampleUnion union, long quantity) {
        Need need =
                needs.raise(
                                union.actor(Who.OWN_CLERK),
                                union.yasmin(),
                                NeedForms.baskets(quantity),
                                Optional.empty())
                        .orThrow();
        return needs.confirm(union.actor(Who.OTHER_MANAGER), need.id()).orThrow().id();
    }

    private UUID ours(SampleUnion union) {
        Need need =
                needs.raise(
                                union.actor(Who.OTHER_CLERK),
                                union.zaytoun(),
                                NeedForms.baskets(100),
                                Optional.empty())
                        .orThrow();
        needs.confirm(union.actor(Who.SECRETARIAT), need.id()).orThrow();
        return promise(union, Who.OWN_MANAGER, union.yasmin(), need.id());
    }

    private UUID handedOver(SampleUnion union) {
        UUID made = promise(union, Who.OTHER_MANAGER, union.zaytoun(), open(union, 100));
        return commitments.handOver(union.actor(Who.OTHER_MANAGER), made).orThrow().id();
    }

    private UUID promise(SampleUnion union, Who who, UUID giver, UUID need) {
        CommitmentForm form = CommitmentForm.of("40", "");
        return promises.commit(union.actor(who), giver, need, form).orThrow().commitment().id();
    }
}

package org.multaqa.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.obligations.MyObligations;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Offers")
class OffersTest {
    @Autowired private Offers offers;
    @Autowired private OfferStore store;
    @Autowired private Needs needs;
    @Autowired private Promises promises;
    @Autowired private Commitments commitments;
    @Autowired private Matches matches;
    @Autowired private NeedStore needStore;
    @Autowired private MyObligations obligations;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName(
            "عمر offers 80 school kits in Douma: proposed where they fit, with reasons, to both sides")
    void proposedToBothSides() {
        UUID near = open("حقائب مدرسية", "SY030200", 50, "حقيبة");
        UUID far = open("حقيبة مدرسية", "SY02", 50, "حقيبة");
        UUID other = open("خيمة", "SY030200", 50, "خيمة");
        UUID large = open("حقيبة مدرسية", "SY030200", 200, "حقيبة");
        Offer offer = offer("حقيبة مدرسية", 80, "60");
        assertThat(matches.of(offer))
                .extracting(match -> match.need().id())
                .containsExactly(near, large)
                .doesNotContain(far, other);
        Match first = matches.of(offer).getFirst();
        assertThat(first.quantity()).isEqualTo(50);
        assertThat(first.kilometres()).isZero();
        assertThat(first.reasons())
                .extracting(reason -> reason.key())
                .containsExactly(
                        "needs.match-kind",
                        "needs.match-here",
                        "needs.match-whole",
                        "needs.match-time");
        assertThat(links(union.actor(Who.OTHER_MANAGER))).contains(offer.address());
        assertThat(links(union.actor(Who.OWN_CLERK))).contains("/needs/" + near + "#matches");
        offers.passOver(union.actor(Who.OWN_CLERK), near, offer.id()).orThrow();
        assertThat(matches.of(offer)).extracting(match -> match.need().id()).containsExactly(large);
        assertThat(matches.of(needStore.find(near).orElseThrow())).isEmpty();
        assertThat(offers.passOver(union.actor(Who.DONOR), large, offer.id()))
                .isEqualTo(Outcome.notAllowed());
        offers.withdraw(union.actor(Who.OTHER_CLERK), offer.id()).orThrow();
        assertThat(matches.of(needStore.find(large).orElseThrow())).isEmpty();
    }

    @Test
    @DisplayName("a unit that differs is said, and money of another currency is no match")
    void unitsAndCurrencies() {
        UUID need = open("كرسي متحرك", "SY030200", 10, "كرسي");
        Offer boxes = offer("كرسي متحرك", 5, "10", "صندوق", "goods");
        assertThat(matches.of(boxes))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.need().id()).isEqualTo(need);
                    assertThat(match.quantity()).isZero();
                    assertThat(match.reasons())
                            .anyMatch(reason -> reason.key().equals("needs.match-units"));
                });
        UUID pounds =
                open(
                        Map.of(
                                "what", "بدل إيجار",
                                "resource", "money",
                                "unit", "syp",
                                "quantity", "5000000"));
        assertThat(needStore.find(pounds).orElseThrow().unit()).isEqualTo("SYP");
        assertThat(matches.of(offer("بدل إيجار", 900, "10", "USD", "money"))).isEmpty();
        assertThat(matches.of(offer("بدل إيجار", 900, "10", "SYP", "money"))).hasSize(1);
    }

    @Test
    @DisplayName("what is promised from an offer is taken of it, and comes back with the promise")
    void takenAndGivenBack() {
        Actor omar = union.actor(Who.OTHER_MANAGER);
        Actor layan = union.actor(Who.OWN_CLERK);
        UUID need = open("بطانيات", "SY030200", 100, "بطانية");
        Offer offer = offer("بطانية", 60, "20");
        assertThat(commit(omar, need, "61", offer.id())).isInstanceOf(Outcome.Refused.class);
        UUID first = commit(omar, need, "40", offer.id()).orThrow().commitment().id();
        assertThat(left(offer)).isEqualTo(20);
        assertThat(commit(omar, need, "30", offer.id())).isInstanceOf(Outcome.Refused.class);
        commitments.handOver(omar, first).orThrow();
        commitments.receive(layan, first, "25").orThrow();
        assertThat(left(offer)).isEqualTo(35);
        UUID second = commit(omar, need, "35", offer.id()).orThrow().commitment().id();
        assertThat(store.find(offer.id()).orElseThrow().left()).isZero();
        commitments.withdraw(omar, second, "تلفت في المخزن").orThrow();
        assertThat(left(offer)).isEqualTo(35);
        // What waits holds nothing back.
        UUID small = open("بطانيات", "SY030200", 5, "بطانية");
        commit(omar, small, "10", offer.id()).orThrow();
        assertThat(left(offer)).isEqualTo(35);
        assertThat(commit(union.actor(Who.SECRETARIAT), need, "1", offer.id()))
                .isEqualTo(Outcome.notFound());
    }

    @Test
    @DisplayName("of an offer of 50 no more is promised to eight needs at once, ten to each")
    void eightNeedsAtOnce() throws Exception {
        Actor omar = union.actor(Who.OTHER_MANAGER);
        Offer offer = offer("مصباح شمسي", 50, "20");
        List<Callable<Boolean>> promises = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID need = open("مصابيح شمسية", "SY030200", 10, "مصباح");
            promises.add(() -> commit(omar, need, "10", offer.id()).isDone());
        }
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(promises)) {
                done += one.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(5);
        assertThat(left(offer)).isZero();
    }

    private long left(Offer offer) {
        return store.find(offer.id()).orElseThrow().left();
    }

    private Outcome<Promised> commit(Actor by, UUID need, String quantity, UUID offer) {
        UUID giver = by.organisation();
        return promises.commit(
                by,
                giver == null ? union.union() : giver,
                need,
                new CommitmentForm(quantity, "", offer));
    }

    private UUID open(String what, String place, long quantity, String unit) {
        return open(
                Map.of(
                        "what", what,
                        "place", place,
                        "quantity", String.valueOf(quantity),
                        "unit", unit));
    }

    private UUID open(Map<String, String> typed) {
        NeedForm form = NeedForms.baskets(300).with(typed);
        Actor layan = union.actor(Who.OWN_CLERK);
        UUID need = needs.raise(layan, union.yasmin(), form, Optional.empty()).orThrow().id();
        return needs.confirm(union.actor(Who.SECRETARIAT), need).orThrow().id();
    }

    private Offer offer(String what, long quantity, String kilometres) {
        String unit =
                what.startsWith("حقيبة") ? "حقيبة" : what.startsWith("بط") ? "بطانية" : "مصباح";
        return offer(what, quantity, kilometres, unit, "goods");
    }

    private Offer offer(
            String what, long quantity, String kilometres, String unit, String resource) {
        OfferForm form =
                new OfferForm(
                        Map.of(
                                "what",
                                what,
                                "resource",
                                resource,
                                "quantity",
                                String.valueOf(quantity),
                                "unit",
                                unit,
                                "place",
                                "C2338",
                                "kilometres",
                                kilometres,
                                "from",
                                "2026-11-01",
                                "until",
                                "2026-12-20"));
        return offers.offer(union.actor(Who.OTHER_CLERK), union.zaytoun(), form).orThrow();
    }

    private List<String> links(Actor actor) {
        return obligations.of(actor).stream().map(o -> o.link()).toList();
    }
}

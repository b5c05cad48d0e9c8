package org.multaqa.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Message;

/** What is missing before a plan can be signed, and to whom. */
final class PlanClosing {
    private static final int FEWEST = 2;

    private PlanClosing() {}

    /** Everything that does not close yet; empty when the plan can be signed. */
    static List<Message> missing(PlanContent content, Map<UUID, Organisation> known) {
        List<Message> missing = new ArrayList<>();
        if (content.objectives().isEmpty()) {
            missing.add(Message.of("plans.missing-objective"));
        }
        for (Objective objective : content.objectives()) {
            if (content.indicatorsOf(objective).isEmpty()) {
                missing.add(Message.of("plans.missing-indicator", "objective", objective.text()));
            }
        }
        for (Indicator indicator : content.indicators()) {
            share(indicator, content.sharesOf(indicator)).ifPresent(missing::add);
        }
        if (content.partners().size() < FEWEST) {
            missing.add(Message.of("plans.missing-partners"));
        }
        for (UUID partner : content.partners()) {
            Organisation it = known.get(partner);
            if (it == null || !it.isActive()) {
                Object name =
                        it == null ? Message.of("directory.organisation-gone") : name(it.name());
                missing.add(Message.of("plans.missing-active", "name", name));
            }
        }
        return missing;
    }

    /** What the shares of an indicator lack, or have too much. */
    static Optional<Message> share(Indicator it, List<Share> shares) {
        if (it.closes(shares)) {
            return Optional.empty();
        }
        Range range = it.of(shares).orElse(Range.NOTHING);
        boolean sums = it.overPlaces() == AddingUp.SUM && it.overPartners() == AddingUp.SUM;
        boolean less = range.high().compareTo(Ratio.of(it.target())) < 0;
        if (sums || shares.isEmpty()) {
            long given = shares.stream().mapToLong(Share::amount).sum();
            return Optional.of(
                    Message.of(
                            less ? "plans.missing-share" : "plans.share-exceeds",
                            "indicator",
                            it.text(),
                            "amount",
                            Math.abs(it.target() - given),
                            "target",
                            it.target(),
                            "unit",
                            it.unit()));
        }
        Ratio nearest = less ? range.high() : range.low();
        return Optional.of(
                Message.of(
                        less ? "plans.shares-come-to-less" : "plans.shares-come-to-more",
                        "indicator",
                        it.text(),
                        "come",
                        nearest.shown().toPlainString(),
                        "target",
                        it.target(),
                        "unit",
                        it.unit()));
    }

    static Message name(Organisation.Name name) {
        String english = name.en();
        return Message.of(
                "plans.name",
                "ar",
                name.ar(),
                "en",
                english == null || english.isBlank() ? name.ar() : english);
    }
}

package org.multaqa.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.activities.ActivityField;
import org.multaqa.directory.Organisation;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.multaqa.plans.FigureForm;
import org.multaqa.plans.Indicator;
import org.multaqa.plans.IndicatorForm;
import org.multaqa.plans.PlanContent;
import org.multaqa.plans.PlanDrafts;
import org.multaqa.plans.PlanForm;
import org.multaqa.plans.PlanReports;
import org.multaqa.plans.Plans;
import org.multaqa.plans.Share;
import org.springframework.stereotype.Component;

/**
 * A plan of charities that give the same, reported month by month from the rows of their
 * activities: first months locked, later ones accepted; of the last one a report was sent back, one
 * waits, and that of the sample manager is not there.
 */
@Component
class InventedPlanReports implements DemoPart {
    private static final int PARTNERS = 3;
    private static final int MONTHS_AGO = 5;
    private static final int MONTHS = 9;

    /** The day of the month after on which reports are read. */
    private static final int READ = 15;

    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanReports reports;
    private final Activities activities;
    private final Gazetteer gazetteer;
    private final Cast cast;

    InventedPlanReports(
            Plans plans,
            PlanDrafts drafts,
            PlanReports reports,
            Activities activities,
            Gazetteer gazetteer,
            Cast cast) {
        this.plans = plans;
        this.drafts = drafts;
        this.reports = reports;
        this.activities = activities;
        this.gazetteer = gazetteer;
        this.cast = cast;
    }

    /** A charity with what its rows of a month say. */
    private record Giver(Organisation it, Activity row, Place where, long families) {}

    @Override
    public void plan(Story story) {
        // The last month that is reported is one whose reports were read by now.
        YearMonth first = YearMonth.from(story.day(READ - 1)).minusMonths(MONTHS_AGO);
        AtomicReference<UUID> plan = new AtomicReference<>();
        at(story, first.atDay(20), () -> plan.set(agree(story, first)));
        for (int number = 0; number < MONTHS_AGO; number++) {
            YearMonth month = first.plusMonths(number);
            int back = MONTHS_AGO - number;
            LocalDate day = month.plusMonths(1).atDay(READ);
            at(story, day.minusDays(3), () -> submit(story, id(plan), month, back));
            at(story, day, () -> read(story, id(plan), month, back));
        }
    }

    private static UUID id(AtomicReference<UUID> plan) {
        return Objects.requireNonNull(plan.get());
    }

    private static void at(Story story, LocalDate day, Runnable scene) {
        story.at((int) ChronoUnit.DAYS.between(day, story.day(0)), scene);
    }

    private UUID agree(Story story, YearMonth first) {
        Actor secretary = cast.secretary();
        UUID union = Objects.requireNonNull(secretary.organisation());
        Map<String, String> words =
                Map.of(
                        "title", "مرة لكل أسرة، لا مرتين",
                        "purpose",
                                "تتقاسم الجمعيات الأسر والأماكن، فتصل المساعدة كل شهر إلى من لم تصله.",
                        "starts", first.atDay(1).toString(),
                        "ends", first.plusMonths(MONTHS - 1L).atEndOfMonth().toString(),
                        "reporting", "monthly");
        UUID id = plans.draft(secretary, union, new PlanForm(words)).orThrow().id();
        drafts.addObjective(secretary, id, "لا أسرة تُنسى").orThrow();
        List<Giver> givers = givers(story, first.minusMonths(1));
        drafts.addIndicator(secretary, id, 1, baskets(givers)).orThrow();
        drafts.addIndicator(secretary, id, 1, lists(givers)).orThrow();
        for (Giver giver : givers) {
            UUID partner = giver.it().id();
            Actor manager = cast.manager(partner);
            String seal = plans.find(manager, id).orThrow().seal(partner);
            plans.sign(manager, id, partner, seal).orThrow();
        }
        return id;
    }

    /** The sample charity, and others that do most like it. */
    private List<Giver> givers(Story story, YearMonth month) {
        List<Organisation> reporters = InventedActivities.reporters(story);
        List<Giver> best = List.of();
        for (Giver own : does(reporters.getFirst(), month)) {
            List<Giver> givers =
                    reporters.stream()
                            .flatMap(it ->
                                    does(it, month).stream()
                                            .filter(other ->
                                                    other.row().kind().equals(own.row().kind()))
                                            .limit(1))
                            .limit(PARTNERS)
                            .toList();
            best = givers.size() > best.size() ? givers : best;
        }
        return best;
    }

    /** What a charity's rows of a month tell of families. */
    private List<Giver> does(Organisation it, YearMonth month) {
        List<Giver> does = new ArrayList<>();
        activities.ofReport(
                cast.secretary(), it.id(), month, row -> giver(it, row).ifPresent(does::add));
        return does;
    }

    private Optional<Giver> giver(Organisation it, Activity row) {
        long families = row.facts().count(ActivityField.HH_REACHED).orElse(0);
        return gazetteer
                .ancestor(row.facts().places().getFirst(), Level.GOVERNORATE)
                .filter(where -> families > 0 && !row.kind().contains(":"))
                .map(where -> new Giver(it, row, where, families));
    }

    /** Families in the month that has most, summed over partners. */
    private static IndicatorForm baskets(List<Giver> givers) {
        return indicator(
                givers,
                givers.getFirst().row().facts().whatIsDone() + ": أسر تصلها كل شهر",
                "أسرة",
                Map.of(
                        "overTime",
                        "max",
                        "measure",
                        "households",
                        "kind",
                        givers.getFirst().row().kind()),
                givers.stream().map(giver -> Math.max(10, giver.families() * 11 / 10)).toList());
    }

    /** Typed: nothing in the rows tells of it. */
    private static IndicatorForm lists(List<Giver> givers) {
        return indicator(
                givers,
                "لجان أحياء راجعت القوائم",
                "لجنة",
                Map.of("overTime", "latest"),
                givers.stream().map(giver -> 6L).toList());
    }

    private static IndicatorForm indicator(
            List<Giver> givers,
            String text,
            String unit,
            Map<String, String> counted,
            List<Long> amounts) {
        Map<String, String> typed = new HashMap<>(counted);
        typed.put("text", text);
        typed.put("unit", unit);
        typed.put("target", String.valueOf(amounts.stream().mapToLong(it -> it).sum()));
        typed.put("overPlaces", "sum");
        typed.put("overPartners", "sum");
        for (int i = 0; i < givers.size(); i++) {
            typed.put("share-organisation-" + i, givers.get(i).it().id().toString());
            typed.put("share-place-" + i, givers.get(i).where().code());
            typed.put("share-amount-" + i, amounts.get(i).toString());
        }
        return new IndicatorForm(typed);
    }

    /** Each partner reports a month; the sample charity lets the last one pass. */
    private void submit(Story story, UUID plan, YearMonth month, int back) {
        int lists = MONTHS_AGO - back;
        for (UUID partner : plans.find(Actor.PROGRAM, plan).orThrow().reporters()) {
            if (back > 1 || !partner.equals(sample(story))) {
                submit(plan, partner, month, lists++);
            }
        }
    }

    private static UUID sample(Story story) {
        return InventedActivities.reporters(story).getFirst().id();
    }

    private void submit(UUID plan, UUID partner, YearMonth month, int lists) {
        Actor manager = cast.manager(partner);
        PlanReports.Found found = reports.find(manager, plan, partner, month.toString()).orThrow();
        Map<String, String> typed = new HashMap<>();
        PlanContent content = found.content();
        for (Indicator it : content.indicators()) {
            for (Share share : content.sharesOf(it, partner)) {
                boolean said =
                        reports.figures(manager, found).stream()
                                .anyMatch(figure -> figure.indicator().equals(it.id()));
                if (!said) {
                    typed.put(
                            FigureForm.field("amount", it.id(), share.place()),
                            it.comesFromRows() ? "0" : String.valueOf(Math.min(6, lists)));
                }
            }
        }
        int version = found.report().version();
        reports.write(
                        manager,
                        plan,
                        partner,
                        month.toString(),
                        version,
                        new FigureForm(typed),
                        true)
                .orThrow();
    }

    /** The secretariat reads them: old months are locked, of the last one is sent back. */
    private void read(Story story, UUID plan, YearMonth month, int back) {
        Actor secretary = cast.secretary();
        String period = month.toString();
        List<UUID> partners = plans.find(secretary, plan).orThrow().reporters();
        UUID sample = sample(story);
        List<UUID> others = partners.stream().filter(it -> !it.equals(sample)).toList();
        for (UUID partner : back == 1 ? others.subList(0, 1) : partners) {
            int version =
                    reports.find(secretary, plan, partner, period).orThrow().report().version();
            if (back == 1) {
                String note = "نقص عدد الأسر كثيراً عن الشهر الماضي. هل تأخر تسليم؟";
                reports.sendBack(secretary, plan, partner, period, version, note).orThrow();
            } else {
                reports.accept(secretary, plan, partner, period, version).orThrow();
            }
        }
        if (back > 3) {
            reports.lock(secretary, plan, period).orThrow();
        }
    }
}

package org.multaqa.commands;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.attack.Attack;
import org.multaqa.linkage.attack.Claims;
import org.multaqa.linkage.attack.Leakage;
import org.multaqa.linkage.attack.Progress;
import org.multaqa.linkage.attack.Terms;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Attacks what a hub stores, and first what others would store, with a full plain list in hand. */
@Command(
        name = "attack",
        description = "Attack what a hub stores, with a full plain list of the same people.")
final class LinkageAttack implements Callable<Integer> {
    private static final int MOST = 1_000_000;
    private static final double HALF = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--people",
            defaultValue = "50000",
            description = "How many people are invented (default: ${DEFAULT-VALUE}).")
    private int people = 50_000;

    @Option(
            names = "--seed",
            defaultValue = "1001",
            description = "The same seed gives the same lists (default: ${DEFAULT-VALUE}).")
    private long seed = 1001;

    @Option(names = "--leakage", description = "Tell what a hub sees that has no list at all.")
    private boolean leakage;

    @Option(names = "--bag", description = "Attack the bag of entries only, not the controls.")
    private boolean bagOnly;

    @Option(names = "--curve", description = "Tell right and wrong claims by how sure they are.")
    private boolean curve;

    @ArgGroup(exclusive = false)
    private OtherTerms others = new OtherTerms();

    /** Terms on which the product might store entries. */
    private static final class OtherTerms {
        @Option(
                names = "--most-in-bucket",
                paramLabel = "N",
                description = "As if nothing were kept of buckets with more entries.")
        private int most = Terms.asStored().mostInBucket();

        @Option(
                names = "--sketch-bits",
                paramLabel = "N",
                description = "As if a sketch of so many bits stood beside each entry.")
        private int bits = Terms.asStored().sketchBits();

        @Option(
                names = "--quarters-known",
                description = "As if entries expired by quarters, and he knew when whose do.")
        private boolean quartersKnown;
    }

    private final ProgressLine progress = new ProgressLine();

    @Override
    public Integer call() {
        if (people < 100 || people > MOST) {
            throw new Refusal("linkage.attack.people-between", "least", 100, "most", MOST);
        }
        if (others.most < 1 || others.bits < 0 || others.bits > Terms.MOST_BITS) {
            throw new Refusal("linkage.attack.terms-between", "most", Terms.MOST_BITS);
        }
        Attack attack = Attack.on(people, seed, this::progress);
        progress.end();
        options.print(
                options.say(
                        "linkage.attack.lists",
                        "people",
                        attack.people(),
                        "records",
                        attack.records(),
                        "seed",
                        String.valueOf(seed)));
        if (leakage) {
            print(attack.leakage());
            return 0;
        }
        options.print(options.say("linkage.attack.columns"));
        if (!bagOnly) {
            controls(attack);
        }
        bag(attack);
        return 0;
    }

    private void controls(Attack attack) {
        if (people <= Attack.MOST_AS_FILTERS) {
            print("bloom-filters", attack.bloomFilters());
        }
        print("records-left-together", attack.recordsLeftTogether());
        print("missing-fields-shown", attack.missingFieldsShown());
        print("planned-first", attack.bag(Terms.asPlannedFirst()).all());
    }

    private void bag(Attack attack) {
        Attack.OnBag onBag = attack.bag(new Terms(others.most, others.bits, others.quartersKnown));
        for (Map.Entry<Integer, Claims> size : onBag.bySize().entrySet()) {
            print(
                    options.say(
                            size.getKey() < Attack.MANY
                                    ? "linkage.attack.buckets-of"
                                    : "linkage.attack.buckets-from",
                            "size",
                            size.getKey()),
                    size.getValue(),
                    false);
        }
        print("bag", onBag.all());
    }

    private void print(String what, Claims claims) {
        progress.end();
        print(options.say("linkage.attack." + what), claims, curve);
    }

    private void print(String what, Claims claims, boolean withCurve) {
        Claims.Point best = claims.atPrecision(0);
        options.print(
                String.join(
                        "\t",
                        percent(claims, best),
                        String.valueOf(best.wrong()),
                        number(best.threshold()),
                        percent(claims, claims.atPrecision(HALF)),
                        percent(claims, claims.atPrecision(NINE_IN_TEN)),
                        what));
        if (withCurve) {
            options.print(options.say("linkage.attack.curve"));
            claims.curve(20)
                    .forEach(point ->
                            options.print(
                                    String.join(
                                            "\t",
                                            "",
                                            number(point.threshold()),
                                            percent(claims, point),
                                            String.valueOf(point.wrong()))));
        }
    }

    private void print(Leakage found) {
        options.print(options.say("linkage.attack.leakage-sizes", "largest", found.largest()));
        for (int count = 1; count <= Leakage.MANY; count++) {
            options.print(
                    String.join(
                            "\t",
                            count + (count == Leakage.MANY ? "+" : ""),
                            percent(found.tagsOfEntries(count)),
                            percent(found.entriesInBucketsOf(count)),
                            percent(found.tagsOfFamilies(count))));
        }
        options.print(options.say("linkage.attack.leakage-likeness"));
        for (int step = 0; step < Leakage.STEPS; step++) {
            options.print(
                    String.join(
                            "\t",
                            number((double) step / Leakage.STEPS),
                            percent(found.pairs(step)),
                            percent(found.samePerson(step))));
        }
    }

    private void progress(Progress.Stage stage, int done, int all) {
        progress.say(() ->
                options.say(
                        "linkage.attack." + stage.name().toLowerCase(Locale.ROOT),
                        "percent",
                        100L * done / Math.max(1, all)));
    }

    private static String percent(Claims claims, Claims.Point point) {
        return percent((double) point.right() / Math.max(1, claims.people()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}

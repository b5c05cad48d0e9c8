package org.multaqa.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * An attacker who has every number that was ever published of a union: of governorates, districts
 * and sub-districts, of each kind of help and of any, of all charities and of a coalition, this
 * month and the one before. To make it easy for it no family was helped twice, so that all numbers
 * add up; and it takes the likeliest answer to all of them together (least squares with what it
 * expects of a cell), which subtracts whatever can be subtracted.
 */
final class DifferencingAttack {
    /** What is published of the parts that charities have in a cell. */
    interface Rule {
        OptionalInt published(String cell, List<Integer> parts);
    }

    private static final int GOVERNORATES = 2;
    private static final int DISTRICTS = 2;
    private static final int SUB_DISTRICTS = 3;
    private static final int PLACES = GOVERNORATES * DISTRICTS * SUB_DISTRICTS;
    private static final int KINDS = 2;
    private static final int CHARITIES = 4;
    private static final int COALITION = 2;
    private static final int MONTHS = 2;

    /** Unknown to the attacker: place, kind, whether of the coalition, month. */
    private static final int UNKNOWN = PLACES * KINDS * 2 * MONTHS;

    private static final double EXPECTED = 4;
    private static final double SPREAD = 60;

    /** What charities told by place, kind and month. */
    private final int[][][][] told = new int[CHARITIES][PLACES][KINDS][MONTHS];

    private final double[][] equations = new double[UNKNOWN][UNKNOWN + 1];

    private final double noise;

    /**
     * Invents a union and reads what is published of it.
     *
     * @param noise the square of what the attacker takes numbers to be off by
     */
    DifferencingAttack(SplittableRandom random, Rule rule, double noise) {
        this.noise = noise;
        invent(random);
        for (int i = 0; i < UNKNOWN; i++) {
            equations[i][i] = 1 / SPREAD;
            equations[i][UNKNOWN] = EXPECTED / SPREAD;
        }
        for (int kind = -1; kind < KINDS; kind++) {
            for (int last = 0; last < MONTHS; last++) {
                for (int charities : new int[] {CHARITIES, COALITION}) {
                    areas(rule, kind, last, charities);
                }
            }
        }
    }

    /**
     * In a third of the places nobody or a few are helped, and in a third of the others' months.
     */
    private void invent(SplittableRandom random) {
        for (int place = 0; place < PLACES; place++) {
            boolean small = random.nextInt(3) == 0;
            for (int month = 0; month < MONTHS; month++) {
                if (small || month > 0 && random.nextInt(3) == 0) {
                    int some = random.nextBoolean() ? 0 : 1 + random.nextInt(4);
                    for (int family = 0; family < some; family++) {
                        told[random.nextInt(CHARITIES)][place][random.nextInt(KINDS)][month]++;
                    }
                } else {
                    for (int[][][] charity : told) {
                        for (int kind = 0; kind < KINDS; kind++) {
                            charity[place][kind][month] += random.nextInt(12);
                        }
                    }
                }
            }
        }
    }

    private void areas(Rule rule, int kind, int last, int charities) {
        publish(rule, "union", place -> true, kind, last, charities);
        for (int g = 0; g < GOVERNORATES; g++) {
            int governorate = g;
            int inside = DISTRICTS * SUB_DISTRICTS;
            publish(rule, "g" + g, p -> p / inside == governorate, kind, last, charities);
        }
        for (int d = 0; d < GOVERNORATES * DISTRICTS; d++) {
            int district = d;
            publish(rule, "d" + d, p -> p / SUB_DISTRICTS == district, kind, last, charities);
        }
        for (int p = 0; p < PLACES; p++) {
            int place = p;
            publish(rule, "s" + p, other -> other == place, kind, last, charities);
        }
    }

    /** Gives the attacker a number, if there is one, as an equation. */
    private void publish(
            Rule rule, String area, IntPredicate in, int kind, int last, int charities) {
        List<Integer> parts = new ArrayList<>();
        for (int charity = 0; charity < charities; charity++) {
            int part = 0;
            for (int place = 0; place < PLACES; place++) {
                for (int k = 0; k < KINDS; k++) {
                    for (int month = 0; month <= last; month++) {
                        boolean counts = in.test(place) && (kind < 0 || kind == k);
                        part += counts ? told[charity][place][k][month] : 0;
                    }
                }
            }
            parts.add(part);
        }
        // the month is no part of the name: the sum of all time, looked at a month later
        String cell = area + " " + kind + " " + charities;
        OptionalInt number = rule.published(cell, parts);
        if (number.isPresent()) {
            boolean[] row = new boolean[UNKNOWN];
            for (int i = 0; i < UNKNOWN; i++) {
                int place = i % PLACES;
                int k = i / PLACES % KINDS;
                boolean coalition = i / PLACES / KINDS % 2 == 0;
                int month = i / PLACES / KINDS / 2;
                row[i] =
                        in.test(place)
                                && (kind < 0 || kind == k)
                                && month <= last
                                && (charities == CHARITIES || coalition);
            }
            observe(row, number.getAsInt());
        }
    }

    private void observe(boolean[] row, int number) {
        for (int i = 0; i < UNKNOWN; i++) {
            if (row[i]) {
                for (int j = 0; j < UNKNOWN; j++) {
                    equations[i][j] += row[j] ? 1 / noise : 0;
                }
                equations[i][UNKNOWN] += number / noise;
            }
        }
    }

    /** What it takes groups of a few for, and groups of nobody. */
    void estimates(List<Double> few, List<Double> nobody) {
        double[] solved = solved();
        for (int place = 0; place < PLACES; place++) {
            double all = 0;
            int truth = 0;
            for (int month = 0; month < MONTHS; month++) {
                double came = 0;
                int really = 0;
                for (int rest = 0; rest < KINDS * 2; rest++) {
                    came += solved[place + PLACES * (rest + KINDS * 2 * month)];
                }
                for (int[][][] charity : told) {
                    for (int kind = 0; kind < KINDS; kind++) {
                        really += charity[place][kind][month];
                    }
                }
                all += came;
                truth += really;
                if (month > 0) {
                    sort(came, really, few, nobody);
                }
            }
            sort(all, truth, few, nobody);
        }
    }

    private static void sort(double estimate, int truth, List<Double> few, List<Double> nobody) {
        if (truth < PublishingRule.LEAST) {
            (truth == 0 ? nobody : few).add(estimate);
        }
    }

    /** By elimination; the equations are of full rank. */
    private double[] solved() {
        double[][] rows = Arrays.stream(equations).map(double[]::clone).toArray(double[][]::new);
        for (int i = 0; i < UNKNOWN; i++) {
            for (int below = i + 1; below < UNKNOWN; below++) {
                double times = rows[below][i] / rows[i][i];
                for (int j = i; times != 0 && j <= UNKNOWN; j++) {
                    rows[below][j] -= times * rows[i][j];
                }
            }
        }
        double[] solved = new double[UNKNOWN];
        for (int i = UNKNOWN - 1; i >= 0; i--) {
            double left = rows[i][UNKNOWN];
            for (int j = i + 1; j < UNKNOWN; j++) {
                left -= rows[i][j] * solved[j];
            }
            solved[i] = left / rows[i][i];
        }
        return solved;
    }
}

package org.multaqa.linkage.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.multaqa.linkage.generate.Person.Household;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.Field;

/**
 * Lists of invented charities, with the truth of who is who. The same people, seed and noise give
 * the same rows.
 */
public final class InventedLists {
    /** The columns besides the fields: who a row is, and of which household, in truth. */
    public static final String TRUTH = "truth_id";

    /** The truth of households. */
    public static final String TRUTH_HOUSEHOLD = "truth_household";

    private static final int PEOPLE_A_CHARITY = 4_000;

    /** The share of households known to one charity only, to two, to three; the rest to four. */
    private static final double[] KNOWN_TO = {0.68, 0.9, 0.97, 1};

    private final int people;
    private final long seed;
    private final double noise;

    /**
     * Plans lists of this many people.
     *
     * @param noise how often clerks slip and charities depart from the usual, 1 as in real lists;
     *     each probability is so many times as large, up to nine in ten
     */
    public InventedLists(int people, long seed, double noise) {
        this.people = people;
        this.seed = seed;
        this.noise = noise;
    }

    /**
     * Writes all lists into one file, charity after charity, and tells how hard they are.
     *
     * @param written is told now and then how many households are written of a thousand
     */
    public Hardness writeTo(CsvWriter out, IntConsumer written) {
        Chance chance = new Chance(seed);
        List<Household> households = Population.of(people, chance.split());
        int charities = Math.clamp(people / PEOPLE_A_CHARITY, 3, 120);
        List<int[]> known = assign(households.size(), charities, chance.split());
        Hardness hardness = new Hardness(households);
        List<String> header = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.compareTo(Field.ADDRESS_1) < 0 || field == Field.CHARITY) {
                header.add(field.header());
            }
        }
        header.addAll(List.of(TRUTH, TRUTH_HOUSEHOLD));
        out.row(header);
        Manners manners = new Manners(chance.split(), noise);
        for (int charity = 0; charity < charities; charity++) {
            Chance own = chance.split();
            Habits habits = manners.next(charity * 2 > charities);
            new OneList(charity, habits, own, hardness).write(households, known.get(charity), out);
            written.accept((charity + 1) * 1000 / charities);
        }
        out.flush();
        return hardness;
    }

    /** The households that each charity knows, in an order that says nothing. */
    private static List<int[]> assign(int households, int charities, Chance chance) {
        List<List<Integer>> known = new ArrayList<>();
        for (int i = 0; i < charities; i++) {
            known.add(new ArrayList<>());
        }
        for (int household = 0; household < households; household++) {
            int count = Math.min(1 + chance.weighted(KNOWN_TO), charities);
            int[] chosen = new int[count];
            Arrays.fill(chosen, -1);
            for (int i = 0; i < count; i++) {
                // Charities differ in size: low numbers come up more often.
                int charity = (int) (charities * Math.pow(chance.number(0, 1), 1.3));
                while (contains(chosen, charity)) {
                    charity = chance.below(charities);
                }
                chosen[i] = charity;
                known.get(charity).add(household);
            }
        }
        List<int[]> shuffled = new ArrayList<>();
        for (List<Integer> list : known) {
            int[] order = list.stream().mapToInt(Integer::intValue).toArray();
            for (int i = order.length - 1; i > 0; i--) {
                int j = chance.below(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
            shuffled.add(order);
        }
        return shuffled;
    }

    private static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }

    /** One charity's list. */
    private static final class OneList {
        private final int charity;
        private final Clerk clerk;
        private final Chance chance;
        private final Hardness hardness;
        private int rows;

        OneList(int charity, Habits habits, Chance chance, Hardness hardness) {
            this.charity = charity;
            this.clerk = new Clerk(habits);
            this.chance = chance;
            this.hardness = hardness;
        }

        void write(List<Household> households, int[] known, CsvWriter out) {
            int number = 0;
            for (int which : known) {
                Household household = households.get(which);
                number++;
                String place =
                        clerk.meetsItMoved(chance)
                                ? chance.oneOf(Population.PLACES.names())
                                : household.place();
                for (int member = 0; member < household.members().size(); member++) {
                    if (clerk.lists(household.members().get(member), chance)) {
                        write(household, member, place, number, out);
                    }
                }
            }
        }

        private void write(
                Household household, int member, String place, int number, CsvWriter out) {
            String[] cells = clerk.row(household, household.members().get(member), place, chance);
            cells[Field.RECORD_ID.ordinal()] = digits(charity + 1, 3) + "-" + digits(++rows, 6);
            cells[Field.CHARITY.ordinal()] = "C" + digits(charity + 1, 3);
            if (clerk.numbersHouseholds()) {
                cells[Field.HOUSEHOLD_ID.ordinal()] = String.valueOf(number);
            }
            hardness.add(household.number(), member, cells);
            List<String> row = new ArrayList<>(20);
            for (Field field : Field.values()) {
                if (field.compareTo(Field.ADDRESS_1) < 0 || field == Field.CHARITY) {
                    row.add(cells[field.ordinal()]);
                }
            }
            row.add(household.truth(member));
            row.add(String.valueOf(household.number()));
            out.row(row);
        }

        private static String digits(int number, int count) {
            return String.valueOf((long) Math.pow(10, count) + number).substring(1);
        }
    }
}

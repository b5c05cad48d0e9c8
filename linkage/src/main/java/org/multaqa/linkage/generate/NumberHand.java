package org.multaqa.linkage.generate;

import java.util.List;
import org.multaqa.linkage.generate.Person.Household;

/** Writes dates, phones and numbers as one charity's clerks do. */
final class NumberHand {
    private final Habits habits;

    NumberHand(Habits habits) {
        this.habits = habits;
    }

    /** The date and the year as they stand in their two columns. */
    List<String> birth(Person person, Chance chance) {
        int year = person.year();
        int month = person.month();
        int day = person.day();
        double noise = habits.noise();
        if (chance.happens(0.06 * noise)) {
            year += chance.oneOf(-2, -1, -1, 1, 1, 2, 10, -10);
        }
        if (habits.dates() == Habits.Dates.YEARS) {
            return List.of("", digits(String.valueOf(year)));
        }
        if (chance.happens(habits.often(0.12))) {
            month = 1;
            day = 1;
        } else if (chance.happens(0.04 * noise)) {
            day = chance.between(1, 28);
        } else if (chance.happens(0.03 * noise)) {
            month = chance.between(1, 12);
        } else if (day <= 12 && chance.happens(habits.often(0.08))) {
            int swapped = day;
            day = month;
            month = swapped;
        }
        return List.of(digits(date(year, month, day)), "");
    }

    private String date(int year, int month, int day) {
        return switch (habits.dates()) {
            case DAY_FIRST -> day + "/" + month + "/" + year;
            case YEAR_FIRST -> year + "-" + two(month) + "-" + two(day);
            case SHORT -> day + "/" + month + "/" + two(year % 100);
            default -> two(day) + "-" + two(month) + "-" + year;
        };
    }

    /** One phone of the household, sometimes two in the cell; people change them often. */
    String phone(Household household, Chance chance) {
        List<String> known = household.phones();
        String first =
                chance.happens(1 - habits.often(0.3)) ? known.getFirst() : chance.oneOf(known);
        if (chance.happens(habits.often(0.21))) {
            first =
                    "9"
                            + chance.oneOf("3", "4", "5", "6")
                            + (10_000_000 + chance.below(10_000_000));
            first = first.substring(0, 2) + first.substring(3);
        }
        if (chance.happens(0.025 * habits.noise())) {
            first = Slipping.ofDigits(first, chance);
        }
        if (known.size() > 1 && chance.happens(0.1)) {
            return digits(phone(first) + chance.oneOf(" / ", "-", " - ") + phone(known.getLast()));
        }
        return digits(phone(first));
    }

    private String phone(String number) {
        return switch (habits.phones()) {
            case LOCAL -> "0" + number;
            case NO_ZERO -> number;
            case INTERNATIONAL -> "+963" + number;
            case SPACED ->
                    number.length() < 6
                            ? number
                            : "0"
                                    + number.substring(0, 3)
                                    + " "
                                    + number.substring(3, 6)
                                    + " "
                                    + number.substring(6);
        };
    }

    /** The national number; a child sometimes stands under its father's. */
    String national(Person person, Household household, Chance chance) {
        boolean heads = person.role() == Person.Role.CHILD && chance.happens(0.02 * habits.noise());
        String number = heads ? household.members().getFirst().national() : person.national();
        if (chance.happens(0.035 * habits.noise())) {
            number = Slipping.ofDigits(number, chance);
        }
        boolean lost = habits.lostZero() && number.startsWith("0");
        return digits(lost ? number.substring(1) : number);
    }

    String book(Household household, Chance chance) {
        boolean slips = chance.happens(0.04 * habits.noise());
        return digits(slips ? Slipping.ofDigits(household.book(), chance) : household.book());
    }

    private String digits(String text) {
        if (!habits.arabicDigits()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= '0' && c <= '9') {
                out.setCharAt(i, (char) (c - '0' + '٠'));
            }
        }
        return out.toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}

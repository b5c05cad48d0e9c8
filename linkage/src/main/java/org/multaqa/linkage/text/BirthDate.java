package org.multaqa.linkage.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A date of birth as far as it was written: month and day may be missing (0), and so may all of it.
 * Years are from 1880 to 2079.
 */
public record BirthDate(int year, int month, int day) {
    /** No date. */
    public static final BirthDate UNKNOWN = new BirthDate(0, 0, 0);

    /** Two digits up to this one are a year of this century. */
    private static final int LAST_OF_THIS_CENTURY = 30;

    private static final String[] MONTHS = {
        "كانون الثاني",
        "شباط",
        "اذار",
        "نيسان",
        "ايار",
        "حزيران",
        "تموز",
        "اب",
        "ايلول",
        "تشرين الاول",
        "تشرين الثاني",
        "كانون الاول",
    };

    /**
     * Reads what a cell says, else the year from another cell. Day before month, as is written
     * here; where that cannot be, month before day. A date that is none is unknown.
     */
    public static BirthDate of(String date, String year) {
        BirthDate read = read(date);
        if (read.year == 0 && !year.isEmpty()) {
            BirthDate alone = read(year);
            return new BirthDate(alone.year, read.month, read.day);
        }
        return read;
    }

    /** Whether year, month and day are known and are not the first of January that stands in. */
    public boolean isWhole() {
        return day > 0 && !(day == 1 && month == 1);
    }

    /** Whether nothing is known. */
    public boolean isUnknown() {
        return year == 0;
    }

    /** The date as one number, {@code yyyymmdd}; 0 when unknown. */
    public int packed() {
        return year * 10_000 + month * 100 + day;
    }

    private static BirthDate read(String cell) {
        if (cell.isEmpty()) {
            return UNKNOWN;
        }
        String text = withMonthNumbers(ArabicText.digits(cell));
        List<String> numbers = numbers(text);
        return switch (numbers.size()) {
            case 1 -> ofOne(numbers.get(0));
            case 2 -> ofTwo(numbers.get(0), numbers.get(1));
            case 0 -> UNKNOWN;
            default -> ofThree(numbers.get(0), numbers.get(1), numbers.get(2));
        };
    }

    private static String withMonthNumbers(String text) {
        boolean words = false;
        for (int i = 0; i < text.length() && !words; i++) {
            words = text.charAt(i) >= 'A';
        }
        if (!words) {
            return text;
        }
        String normal = ArabicText.normalize(text);
        for (int i = MONTHS.length - 1; i >= 0; i--) {
            normal = normal.replace(MONTHS[i], " " + (i + 1) + " ");
        }
        return normal;
    }

    private static List<String> numbers(String text) {
        List<String> found = new ArrayList<>(3);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (digit && start < 0) {
                start = i;
            } else if (!digit && start >= 0) {
                found.add(text.substring(start, i));
                start = -1;
            }
        }
        return found;
    }

    private static BirthDate ofOne(String number) {
        int value = number.length() > 8 ? 0 : Integer.parseInt(number);
        return switch (number.length()) {
            case 2, 4 -> valid(year(number), 0, 0);
            case 5 -> ofSpreadsheet(value);
            case 6 -> valid(year(number.substring(0, 4)), value % 100, 0);
            case 8 -> ofEight(number, value);
            default -> UNKNOWN;
        };
    }

    private static BirthDate ofEight(String number, int value) {
        BirthDate yearFirst = valid(value / 10_000, value / 100 % 100, value % 100);
        return yearFirst.isUnknown()
                ? valid(year(number.substring(4)), value / 10_000 % 100, value / 1_000_000)
                : yearFirst;
    }

    private static BirthDate ofTwo(String first, String second) {
        if (first.length() == 4) {
            return valid(year(first), Integer.parseInt(limited(second)), 0);
        }
        boolean yearLast = second.length() == 4;
        return yearLast ? valid(year(second), Integer.parseInt(limited(first)), 0) : UNKNOWN;
    }

    private static BirthDate ofThree(String first, String second, String third) {
        int middle = Integer.parseInt(limited(second));
        if (first.length() >= 3) {
            return anyOrder(year(first), middle, Integer.parseInt(limited(third)));
        }
        return anyOrder(year(third), middle, Integer.parseInt(first));
    }

    private static BirthDate anyOrder(int year, int month, int day) {
        return month > 12 && day <= 12 ? valid(year, day, month) : valid(year, month, day);
    }

    private static String limited(String number) {
        return number.length() > 4 ? "0" : number;
    }

    private static int year(String number) {
        int value = Integer.parseInt(limited(number));
        if (number.length() <= 2) {
            return value <= LAST_OF_THIS_CENTURY ? 2000 + value : 1900 + value;
        }
        return value;
    }

    private static BirthDate valid(int year, int month, int day) {
        if (year < 1880 || year > 2079) {
            return UNKNOWN;
        }
        if (month < 1 || month > 12) {
            return new BirthDate(year, 0, 0);
        }
        return new BirthDate(year, month, day < 1 || day > 31 ? 0 : day);
    }

    /** A spreadsheet's day number that lost its format: days since the end of 1899. */
    private static BirthDate ofSpreadsheet(int days) {
        int left = days - 2;
        int year = 1900;
        while (left >= daysOf(year)) {
            left -= daysOf(year++);
        }
        int month = 1;
        while (left >= daysOf(year, month)) {
            left -= daysOf(year, month++);
        }
        return valid(year, month, left + 1);
    }

    private static int daysOf(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 366 : 365;
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 2 -> daysOf(year) - 337;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}

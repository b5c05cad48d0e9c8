package org.multaqa.linkage.text;

import java.util.ArrayList;
import java.util.List;

/** The canonical forms of the numbers by which a family is known. */
public final class Numbers {
    private static final int NATIONAL = 11;
    private static final int SHORTEST_PHONE = 6;

    private Numbers() {}

    /**
     * A national number: 11 digits; 10 of them have lost their first zero in a spreadsheet.
     * Anything else is an opaque identifier, kept as it is. Empty where there is none, where one
     * digit is repeated all along, and where a spreadsheet has kept {@code 9.3E+9} of it.
     */
    public static String national(String cell) {
        String bare = said(cell);
        if (bare.isEmpty() || isRepeated(bare)) {
            return "";
        }
        return bare.length() == NATIONAL - 1 && isDigits(bare) ? "0" + bare : bare;
    }

    /**
     * The phones of a cell: digits without the country's prefix and the first zero; a mobile has 9
     * digits then. Shorter than 6 digits is none.
     */
    public static List<String> phones(String cell) {
        List<String> found = new ArrayList<>(2);
        String text = ArabicText.digits(cell);
        StringBuilder number = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '/';
            if (isDigit(c)) {
                number.append(c);
            } else if (partsPhones(text, i, number)) {
                addPhone(found, number.toString());
                number.setLength(0);
            }
        }
        return found;
    }

    /** A family book's number, without the zeros before it; empty where there is none. */
    public static String familyBook(String cell) {
        String bare = said(cell);
        int start = 0;
        while (start < bare.length() && bare.charAt(start) == '0') {
            start++;
        }
        return bare.substring(start);
    }

    /** Dots, hyphens and single spaces stand within a number; whatever else stands between two. */
    private static boolean partsPhones(String text, int at, CharSequence number) {
        char c = at < text.length() ? text.charAt(at) : '/';
        int digits = number.length();
        if (c == '+' || c == '(' || c == ')' || c == '.') {
            return c == '+' && digits >= SHORTEST_PHONE;
        }
        if (c == ' ' || c == '-' || c == '_') {
            int next = at + 1;
            while (next < text.length() && !isDigit(text.charAt(next))) {
                next++;
            }
            return digits >= whole(number) || next >= text.length();
        }
        return true;
    }

    /** How many digits a phone has that begins so. */
    private static int whole(CharSequence number) {
        String begin = number.toString();
        if (begin.startsWith("00")) {
            return 14;
        }
        return begin.startsWith("963") ? 12 : begin.startsWith("0") ? 10 : 9;
    }

    private static void addPhone(List<String> found, String digits) {
        String number = digits;
        if (number.startsWith("00")) {
            number = number.substring(2);
        }
        if (number.startsWith("963") && number.length() > 10) {
            number = number.substring(3);
        }
        while (number.startsWith("0")) {
            number = number.substring(1);
        }
        if (number.length() >= SHORTEST_PHONE && !isRepeated(number) && !found.contains(number)) {
            found.add(number);
        }
    }

    /** Letters and digits; empty where a cell says nothing, or has lost what it said. */
    private static String said(String cell) {
        if (isDigits(cell)) {
            return cell;
        }
        return Absent.in(cell) || isRounded(cell) ? "" : lettersAndDigits(cell);
    }

    /**
     * Arabic and Latin letters and digits in their normal forms. Not by the JDK's tables of
     * characters: a browser has others, and both must come to the same number.
     */
    private static String lettersAndDigits(String cell) {
        String text = ArabicText.digits(cell);
        if (text.endsWith(".0")) {
            text = text.substring(0, text.length() - 2);
        }
        return ArabicText.normalize(text).replace(" ", "");
    }

    private static boolean isRepeated(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return false;
            }
        }
        return text.length() > 2 || text.equals("0");
    }

    private static boolean isRounded(String cell) {
        String text = ArabicText.digits(cell);
        int plus = text.indexOf('+', 2);
        return plus > 0
                && (text.charAt(plus - 1) == 'E' || text.charAt(plus - 1) == 'e')
                && isDigit(text.charAt(plus - 2));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

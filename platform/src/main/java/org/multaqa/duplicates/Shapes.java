package org.multaqa.duplicates;

/** Letters of one shape that only their dots tell apart: فجر and فحر. */
final class Shapes {
    private Shapes() {}

    /** Whether two words of at least three letters are written in the same shapes. */
    static boolean same(String one, String other) {
        if (one.length() != other.length() || one.length() < 3) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (shape(one.charAt(i)) != shape(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char shape(char c) {
        return switch (c) {
            case 'ج', 'ح', 'خ' -> 'ح';
            case 'ب', 'ت', 'ث', 'ن' -> 'ب';
            case 'د', 'ذ' -> 'د';
            case 'ر', 'ز' -> 'ر';
            case 'س', 'ش' -> 'س';
            case 'ص', 'ض' -> 'ص';
            case 'ط', 'ظ' -> 'ط';
            case 'ع', 'غ' -> 'ع';
            case 'ف', 'ق' -> 'ف';
            default -> c;
        };
    }
}

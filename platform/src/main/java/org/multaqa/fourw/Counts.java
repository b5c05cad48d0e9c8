package org.multaqa.fourw;

/**
 * What the rows of a sheet came to.
 *
 * @param remarked how many of the stored ones have a remark
 */
public record Counts(int stored, int skipped, int refused, int remarked) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Line line) {
        return switch (line.outcome()) {
            case STORED ->
                    new Counts(
                            stored + 1,
                            skipped,
                            refused,
                            remarked + (line.notes().isEmpty() ? 0 : 1));
            case SKIPPED -> new Counts(stored, skipped + 1, refused, remarked);
            case REFUSED -> new Counts(stored, skipped, refused + 1, remarked);
        };
    }

    /** All rows that hold data. */
    public int all() {
        return stored + skipped + refused;
    }
}

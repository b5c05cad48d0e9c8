package org.multaqa.reach;

/**
 * How many different families and persons were reached, as it is published.
 *
 * @param registered how many families their lists had, each as often as it stood on one
 * @param least at least so many families, by what is known of the error
 * @param most at most so many
 */
public record Figure(int families, int persons, int registered, int least, int most) {
    /**
     * Of the families that were known before, so many in a hundred may have been missed, and so
     * many of those that were taken for known may be new ones. On lists that nobody tuned on, sure
     * and possible together had F1 .970 or more (docs/performance.md, 1 December 2026); whatever
     * precision and recall make it up, neither can then be below .942.
     */
    static final double ERROR = 1 / 0.942 - 1;

    /** Of a union: what is found twice is known, so the error is that of finding. */
    static Figure of(int families, int persons, int registered) {
        double known = Math.max(0, registered - families);
        int found = PublishingRule.LEAST * (int) Math.ceil(known * ERROR / PublishingRule.LEAST);
        int error = found + PublishingRule.FAR;
        return new Figure(
                families,
                persons,
                registered,
                Math.max(PublishingRule.LEAST, families - error),
                families + error);
    }

    /**
     * Of some charities among others: who was seen first by others is not counted, and nobody is
     * told by whom. So the number is between these families and all that were registered.
     */
    static Figure ofSome(int families, int persons, int registered) {
        return new Figure(
                families,
                persons,
                registered,
                Math.max(PublishingRule.LEAST, families - PublishingRule.FAR),
                Math.max(families, registered) + PublishingRule.FAR);
    }
}

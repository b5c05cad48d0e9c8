package org.multaqa.plans;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a partner reached of an indicator at a place in a period.
 *
 * @param amount in the indicator's unit
 * @param girls of the people among them, as far as it is known; so are the others
 * @param fromRows what the rows of its months said when it was written; null where figures are
 *     typed
 */
public record Figure(
        UUID indicator,
        UUID organisation,
        String place,
        LocalDate period,
        long amount,
        @Nullable Long girls,
        @Nullable Long boys,
        @Nullable Long women,
        @Nullable Long men,
        @Nullable Long fromRows) {

    /** The people whose sex and age are known. */
    public long known() {
        return Stream.of(girls, boys, women, men).mapToLong(it -> it == null ? 0 : it).sum();
    }

    /** The same where rows say something else by now: they hold unless it was corrected. */
    Figure beside(Figure rows) {
        return fromRows != null && fromRows == amount
                ? rows
                : new Figure(
                        indicator,
                        organisation,
                        place,
                        period,
                        amount,
                        girls,
                        boys,
                        women,
                        men,
                        rows.amount);
    }

    /** Whether it was corrected by hand against what the rows said. */
    public boolean isCorrected() {
        return fromRows != null && fromRows != amount;
    }
}

package org.multaqa.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a loader measured; times in milliseconds.
 *
 * @param searchP99 of searches alone
 * @param profileP99 of profiles alone, 0 where none were asked for
 */
public record LoadReport(
        double perSecond,
        double p50,
        double p99,
        double longest,
        double searchP99,
        double profileP99,
        long answers,
        long errors) {

    /** One line, by which the loader's process tells it to the bench. */
    public String written() {
        return Arrays.stream(
                        new double[] {
                            perSecond, p50, p99, longest, searchP99, profileP99, answers, errors
                        })
                .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value))
                .collect(Collectors.joining(" ", "report ", ""));
    }

    static LoadReport read(String line) {
        String[] cells = line.split(" ");
        double[] values = new double[8];
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.parseDouble(cells[i + 1]);
        }
        return new LoadReport(
                values[0],
                values[1],
                values[2],
                values[3],
                values[4],
                values[5],
                (long) values[6],
                (long) values[7]);
    }
}

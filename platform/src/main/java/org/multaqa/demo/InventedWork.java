package org.multaqa.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Objects;

/**
 * One kind of work that charities of the demo do, with its season.
 *
 * @param sector the code of its sector
 * @param counted who is counted: {@code households}, {@code people} or {@code children}
 * @param from the fewest that one charity reaches in one place in a month
 * @param to the most
 */
record InventedWork(
        String sector,
        String activity,
        String item,
        String unit,
        String modality,
        String season,
        String counted,
        int from,
        int to,
        String beneficiaries,
        String frequency) {
    private static final int RAMADAN = 9;
    private static final int PILGRIMAGE = 12;

    /** All kinds, as the table has them. */
    static List<InventedWork> all() {
        try (var in =
                        Objects.requireNonNull(
                                InventedWork.class.getResourceAsStream("/demo/works.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).map(InventedWork::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InventedWork of(String line) {
        String[] parts = line.split("\t", -1);
        return new InventedWork(
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                parts[4],
                parts[5],
                parts[6],
                Integer.parseInt(parts[7]),
                Integer.parseInt(parts[8]),
                parts[9],
                parts[10]);
    }

    /** Whether it goes on all the year. */
    boolean isSteady() {
        return season.equals("always");
    }

    /** Whether it is done in a month; feasts go by the moon. */
    boolean isDoneIn(YearMonth month) {
        return switch (season) {
            case "winter" ->
                    month.getMonthValue() >= Month.NOVEMBER.getValue()
                            || month.getMonthValue() <= Month.FEBRUARY.getValue();
            case "summer" ->
                    month.getMonthValue() >= Month.JUNE.getValue()
                            && month.getMonthValue() <= Month.SEPTEMBER.getValue();
            case "september" -> month.getMonth() == Month.SEPTEMBER;
            // Ten days of the fast at least: its edges are not reported twice.
            case "ramadan" ->
                    moon(month.atDay(10)) == RAMADAN || moon(month.atEndOfMonth()) == RAMADAN;
            case "adha" ->
                    month.atDay(1)
                            .datesUntil(month.plusMonths(1).atDay(1))
                            .anyMatch(day ->
                                    moon(day) == PILGRIMAGE
                                            && HijrahDate.from(day).get(ChronoField.DAY_OF_MONTH)
                                                    == 10);
            default -> true;
        };
    }

    private static int moon(LocalDate day) {
        return HijrahDate.from(day).get(ChronoField.MONTH_OF_YEAR);
    }
}

package org.multaqa.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many people an area has, as far as it is known; the base of what is reached until needs are.
 * The figures are old and of different years, so the year is said wherever one stands.
 */
@Component
public class Population {
    private final Map<String, Base> byArea = new HashMap<>();

    /**
     * People of an area.
     *
     * @param year of which the figure is
     */
    public record Base(long people, int year) {
        /**
         * Of a hundred of them so many, to a tenth; of counts that hold people twice it can be over
         * a hundred.
         */
        public String percent(long reached) {
            return String.format(Locale.ROOT, "%.1f", reached * 100.0 / people);
        }
    }

    Population() {
        try (var in =
                        Objects.requireNonNull(
                                Population.class.getResourceAsStream("/coverage/population.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells ->
                            byArea.put(
                                    cells[0],
                                    new Base(
                                            Long.parseLong(cells[1]), Integer.parseInt(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base of an area; null where it is not known. */
    public @Nullable Base of(String code) {
        return byArea.get(code);
    }
}

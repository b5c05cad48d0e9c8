package org.multaqa.linkage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.Elements;
import org.multaqa.linkage.oprf.Evaluation;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.Rehearsal;

/**
 * How fast a page encodes and asks; run by its name only, for docs/performance.md. Beside the time
 * on the clock stands the processor's time of all processes of the browser.
 */
@Tag("browser")
@DisplayName("The speed of the page")
class PageSpeed {
    private static final HexFormat HEX = HexFormat.of();
    private static final int ROUNDS = 3;
    private static final int TOKENS = 1_000;
    private static final Map<String, Integer> HELP =
            Map.of("kind", 1, "year", 2026, "month", 11, "subDistrict", 20_001, "lastQuarter", 111);

    @Test
    @DisplayName("Rows of a file to entries, tokens at hand")
    void encoding() {
        String csv = Invented.csv(150, 77);
        try (CharitySecret charity = CharitySecret.fresh();
                MembersSecret members = MembersSecret.fresh()) {
            Map<String, Object> asked =
                    Map.of(
                            "help", HELP,
                            "csv", csv,
                            "charity", charity.written(),
                            "members", members.written());
            for (int round = 1; round <= ROUNDS; round++) {
                Timed<Map<String, Integer>> keys = timed(() -> EncoderPage.ask("listKeys", asked));
                Timed<Map<String, Integer>> all = timed(() -> EncoderPage.ask("encodeOnly", asked));
                int people = all.result.get("people");
                say("read, normalised, keys made: ", people, "records", keys);
                say("all of it to entries: ", people, "records", all);
                say("all of it to entries: ", all.result.get("entries"), "entries", all);
                assertThat(people).isPositive();
            }
        }
    }

    @Test
    @DisplayName("Keys to tokens, the holders' work apart")
    void asking() {
        List<Ceremony.Outcome> holders = Rehearsal.newKey(1);
        try (MembersSecret members = MembersSecret.fresh()) {
            for (int round = 1; round <= ROUNDS; round++) {
                List<String> keys = new ArrayList<>();
                for (int i = 0; i < TOKENS; i++) {
                    keys.add("NUMBER|" + round + i);
                }
                Timed<String> blinded = timed(() -> EncoderPage.ask("blind", Map.of("keys", keys)));
                Map<String, Object> asked =
                        Map.of(
                                "groupKey", holders.getFirst().group().written(),
                                "members", members.written(),
                                "first", answer(holders.get(0).share(), blinded.result),
                                "second", answer(holders.get(1).share(), blinded.result));
                Timed<List<String>> tokens = timed(() -> EncoderPage.ask("tokens", asked));
                assertThat(tokens.result).hasSize(TOKENS);
                say("blinded: ", TOKENS, "tokens", blinded);
                say("proofs checked, joined, unblinded: ", TOKENS, "tokens", tokens);
            }
        }
    }

    private static Map<String, Object> answer(KeyShare holder, String blinded) {
        Evaluation said = holder.evaluate(Elements.read(HEX.parseHex(blinded)));
        return Map.of(
                "holder", holder.number(),
                "elements", HEX.formatHex(said.elements().bytes()),
                "proof", HEX.formatHex(said.proof().bytes()));
    }

    private record Timed<T>(T result, double seconds, double processor) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        double processor = processor();
        long began = System.nanoTime();
        T result = work.get();
        return new Timed<>(result, (System.nanoTime() - began) / 1e9, processor() - processor);
    }

    /** Of the browser, whose processes descend from this one. */
    private static double processor() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(p -> p.info().totalCpuDuration().map(d -> d.toMillis()).orElse(0L))
                .sum()
                / 1e3;
    }

    private static void say(String what, int count, String of, Timed<?> timed) {
        System.out.printf(
                Locale.ROOT,
                "%-38s %6d %s, %7.0f/s, %7.0f/s of processor time%n",
                what,
                count,
                of,
                count / timed.seconds,
                count / timed.processor);
    }
}

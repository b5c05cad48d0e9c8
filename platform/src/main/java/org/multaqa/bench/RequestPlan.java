package org.multaqa.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.multaqa.directory.Organisation;

/** Which pages the loader asks for: half searches, a third of them misspelt, and half profiles. */
public final class RequestPlan {
    private static final long SEED = 11;
    private static final int REQUESTS = 12_000;
    private static final String LETTERS = "ابتجحدرزسشعغفقكلمنهوي";

    private RequestPlan() {}

    /** The addresses in the order in which they are asked for, again and again. */
    public static List<String> of(List<Organisation> members, boolean profiles) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Organisation it = members.get(random.nextInt(members.size()));
            addresses.add(
                    profiles && i % 2 == 1
                            ? "/organisations/" + it.id()
                            : "/organisations?q="
                                    + URLEncoder.encode(
                                            typed(it.nameAr(), random), StandardCharsets.UTF_8));
        }
        return addresses;
    }

    /** The whole name, its first two words without the kind, or those half typed. */
    private static String typed(String name, SplittableRandom random) {
        String[] words = name.split(" ");
        String some = String.join(" ", Arrays.copyOfRange(words, 1, Math.min(3, words.length)));
        String text =
                switch (random.nextInt(3)) {
                    case 0 -> name;
                    case 1 -> some;
                    default -> some.substring(0, Math.max(3, some.length() - 2));
                };
        return random.nextInt(3) == 0 ? misspelt(text, random) : text;
    }

    private static String misspelt(String text, SplittableRandom random) {
        int at = random.nextInt(text.length() - 1);
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + LETTERS.charAt(random.nextInt(LETTERS.length())) + after;
            case 1 -> before + after.charAt(0) + text.charAt(at) + after.substring(1);
            case 2 -> before + after;
            default -> before + text.charAt(at) + text.charAt(at) + after;
        };
    }
}

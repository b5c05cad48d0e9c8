package org.multaqa.projects;

import java.util.HashMap;
import java.util.Map;

/** Projects as people of the tests type them. */
final class ProjectForms {
    private ProjectForms() {}

    /** Wells for Douma and Harasta, for 20,000 dollars. */
    static TermsForm wells() {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", "ترميم آبار الغوطة");
        typed.put("purpose", "تعود المياه إلى خمس قرى، يرمّم كل شريك ما يعرفه.");
        typed.put("places", "SY030200; SY030300");
        typed.put("sector-WSH", "on");
        typed.put("goal-6", "on");
        typed.put("rebuilding-water-and-sewers", "on");
        typed.put("starts", "2026-11-01");
        typed.put("ends", "2027-05-31");
        typed.put("budget", "٢٠٠٠٠");
        typed.put("currency", "usd");
        typed.put("pricedOn", "2026-11-20");
        return new TermsForm(typed);
    }

    /** The same with other texts in some fields. */
    static TermsForm wells(Map<String, String> others) {
        Map<String, String> typed = new HashMap<>(wells().typed());
        typed.putAll(others);
        return new TermsForm(typed);
    }

    /** A part with one line and one source of a sum. */
    static PartForm part(String role, long amount) {
        Map<String, String> typed = new HashMap<>();
        typed.put("role-" + role, "on");
        typed.put("task", "نرمّم بئرين ونركّب المضخات.");
        typed.put("line-kind-0", "goods");
        typed.put("line-what-0", "مضخات");
        typed.put("line-amount-0", String.valueOf(amount));
        typed.put("source-kind-0", "own");
        typed.put("source-amount-0", String.valueOf(amount));
        return new PartForm(typed);
    }

    /** The same with other texts in some fields. */
    static PartForm part(String role, long amount, Map<String, String> others) {
        Map<String, String> typed = new HashMap<>(part(role, amount).typed());
        typed.putAll(others);
        return new PartForm(typed);
    }

    /** A lesson as it is typed. */
    static Map<String, String> lesson(String kind, String text) {
        return Map.of("kind", kind, "lesson", text);
    }
}

package org.multaqa.agreements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agreements as people of the tests type them. */
final class AgreementForms {
    private AgreementForms() {}

    /** Food and cash in winter, from 1 November 2026 to 31 March 2027, kept for six months. */
    static AgreementForm winter(String... parties) {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("title", List.of("حملة الشتاء في الغوطة"));
        typed.put("purpose", List.of("ألا تأخذ أسرة سلتين بينما تنتظر أخرى."));
        typed.put("parties", List.of(String.join("\n", parties)));
        typed.put("uses", List.of("check", "case"));
        typed.put("kinds", List.of("food", "cash"));
        typed.put("fields", List.of("names", "help-given"));
        typed.put("places", List.of(""));
        typed.put("from", List.of("2026-11-01"));
        typed.put("until", List.of("2027-03-31"));
        typed.put("retention", List.of("6"));
        return new AgreementForm(typed);
    }
}

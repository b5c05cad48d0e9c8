package org.multaqa.needs;

import java.util.HashMap;
import java.util.Map;

/** Needs as people of the tests type them. */
final class NeedForms {
    private NeedForms() {}

    /** Food baskets for Douma, by the end of the year. */
    static NeedForm baskets(long quantity) {
        Map<String, String> typed = new HashMap<>();
        typed.put("what", "سلل غذائية");
        typed.put("resource", "goods");
        typed.put("sector", "FSC");
        typed.put("quantity", String.valueOf(quantity));
        typed.put("unit", "سلة");
        typed.put("place", "SY030200");
        typed.put("people", String.valueOf(quantity * 5));
        typed.put("households", String.valueOf(quantity));
        typed.put("due", "2026-12-31");
        typed.put("urgency", "pressing");
        return new NeedForm(typed);
    }

    /** The same with another text in one field. */
    static NeedForm baskets(long quantity, String field, String text) {
        return baskets(quantity).with(Map.of(field, text));
    }
}

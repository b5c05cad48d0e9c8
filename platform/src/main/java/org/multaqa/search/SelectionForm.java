package org.multaqa.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the address of a list: filters as they were typed, not yet judged. */
public record SelectionForm(Map<String, String> texts) {
    /** The filters in the order in which addresses name them. */
    public static final List<String> FIELDS =
            List.of(
                    "q",
                    "kind",
                    "sector",
                    "area",
                    "presence",
                    "class",
                    "network",
                    "licence",
                    "freshness");

    public SelectionForm {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String text = texts.get(field);
            if (text != null && !text.isBlank()) {
                kept.put(field, text.strip());
            }
        }
        texts = kept;
    }

    /** A filter's text, empty where there is none. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** Whether anything but the search box narrows the list. */
    public boolean isFiltered() {
        return texts.keySet().stream().anyMatch(field -> !field.equals("q"));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The same without one filter; how a place is meant goes with the place. */
    public SelectionForm without(String field) {
        Map<String, String> fewer = new LinkedHashMap<>(texts);
        fewer.remove(field);
        if (field.equals("area")) {
            fewer.remove("presence");
        }
        return new SelectionForm(fewer);
    }

    /** An address with these filters: {@code /organisations.csv?kind=union}. */
    public String address(String path) {
        return address(path, "");
    }

    /** The address of the page behind a cursor. */
    public String address(String path, String after) {
        StringBuilder address = new StringBuilder(path);
        char joint = '?';
        for (Map.Entry<String, String> filter : texts.entrySet()) {
            address.append(joint)
                    .append(filter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8));
            joint = '&';
        }
        if (!after.isEmpty()) {
            address.append(joint).append("after=").append(after);
        }
        return address.toString();
    }
}

package org.multaqa.search;

import java.util.List;

/**
 * What a filter offers, as the options of its select. Written once and not for every page: there
 * are some sixty on each.
 */
public final class Options {
    /** One choice: what stands in the address, and what a person reads. */
    public record Choice(String value, String label) {}

    private final List<Choice> choices;
    private final String html;

    Options(List<Choice> choices) {
        this.choices = List.copyOf(choices);
        StringBuilder written = new StringBuilder();
        for (Choice choice : choices) {
            written.append(opening(choice.value()))
                    .append('>')
                    .append(escaped(choice.label()))
                    .append("</option>");
        }
        html = written.toString();
    }

    public boolean isEmpty() {
        return choices.isEmpty();
    }

    /** The options as HTML, with one of them chosen if it is among them. */
    public String html(String chosen) {
        boolean there = choices.stream().anyMatch(choice -> choice.value().equals(chosen));
        String opening = opening(chosen);
        return there ? html.replace(opening + ">", opening + " selected>") : html;
    }

    private static String opening(String value) {
        return "<option value=\"" + escaped(value) + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}

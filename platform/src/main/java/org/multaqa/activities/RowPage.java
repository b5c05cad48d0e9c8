package org.multaqa.activities;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;
import org.multaqa.web.Frame;

/**
 * A row with its history.
 *
 * @param versions the latest first
 * @param people names of those who entered them
 * @param enters whether the reader may change the row now
 */
public record RowPage(
        Organisation organisation,
        List<RowLine> versions,
        Map<UUID, String> people,
        boolean enters,
        boolean readsReport) {
    /** A field that a version says differently from the one before. */
    public record Change(ActivityField field, String before, String after) {}

    public RowLine latest() {
        return versions.getFirst();
    }

    public boolean isWithdrawn() {
        return !latest().activity().isCurrent();
    }

    public String month(Frame frame) {
        return Dates.month(frame.language(), latest().activity().month());
    }

    public String report() {
        return ReportLinks.of(latest().activity().organisation(), latest().activity().month());
    }

    public String address() {
        return ReportLinks.row(latest().line());
    }

    /** Who entered a version; null for the program and those who are gone. */
    public @Nullable String by(RowLine version) {
        UUID person = version.activity().enteredBy();
        return person == null ? null : people.get(person);
    }

    /** What a version says differently from the one before it. */
    public List<Change> changes(int index, Frame frame) {
        if (index + 1 >= versions.size()) {
            return List.of();
        }
        RowLine now = versions.get(index);
        RowLine before = versions.get(index + 1);
        Set<ActivityField> fields = EnumSet.noneOf(ActivityField.class);
        fields.addAll(now.facts().values().keySet());
        fields.addAll(before.facts().values().keySet());
        List<Change> changes = new ArrayList<>();
        for (ActivityField field : fields) {
            if (!now.facts().text(field).equals(before.facts().text(field))) {
                changes.add(new Change(field, said(before, field, frame), said(now, field, frame)));
            }
        }
        return changes;
    }

    /** A fact in words. */
    public String said(RowLine row, ActivityField field, Frame frame) {
        String text = row.facts().text(field);
        if (text.isEmpty()) {
            return "";
        }
        return switch (field.form()) {
            case PLACES -> row.where(frame.language());
            case SECTOR -> row.sector(frame);
            case COUNT -> frame.number(Long.parseLong(text));
            case DAY -> frame.day(row.facts().day(field));
            case STATUS, MODALITY, CONDITIONALITY, RESTRICTION, DIRECTNESS, VISIBILITY, YES_NO ->
                    frame.say("activities." + family(field) + "." + text);
            case TEXT, LIST, AMOUNT, SEVERITY -> text;
        };
    }

    private static String family(ActivityField field) {
        return field.form().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

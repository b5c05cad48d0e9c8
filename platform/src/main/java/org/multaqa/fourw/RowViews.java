package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.ActivitySheets;
import org.multaqa.activities.Facts;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Component;

/** Puts together what the pages show of the rows of a sheet. */
@Component
class RowViews {
    private static final int ROWS = 12;
    private static final int LINES = 60;
    private static final int PLACES = 6;

    /** What is said shorter where the places stand below it to be chosen from. */
    private static final Map<String, String> SHORTER =
            Map.of(
                    "fourw.which-place", "fourw.which-place-below",
                    "fourw.place-unknown-near", "fourw.place-unknown-below");

    private final SheetViews views;
    private final RowStore rows;
    private final ActivitySheets reports;
    private final Gazetteer gazetteer;

    RowViews(SheetViews views, RowStore rows, ActivitySheets reports, Gazetteer gazetteer) {
        this.views = views;
        this.rows = rows;
        this.reports = reports;
        this.gazetteer = gazetteer;
    }

    SheetRowsPage rows(Actor by, Sheet sheet, @Nullable RowFilter asked, int after) {
        RowFilter show = asked == null ? first(sheet) : asked;
        List<Line> page = rows.page(sheet.id(), show, after, ROWS + 1);
        if (page.isEmpty() && after > 0) {
            // What stood here was put right.
            return rows(by, sheet, show, 0);
        }
        boolean more = page.size() > ROWS;
        List<Line> shown = more ? page.subList(0, ROWS) : page;
        return new SheetRowsPage(
                views.head(by, sheet),
                show,
                shown(sheet, shown),
                after,
                more ? shown.getLast().number() : null);
    }

    private static RowFilter first(Sheet sheet) {
        return Stream.of(RowFilter.values())
                .filter(filter -> filter.count(sheet) > 0)
                .findFirst()
                .orElse(RowFilter.STORED);
    }

    SheetReportPage report(Actor by, Sheet sheet, @Nullable RowFilter show, int after) {
        List<Line> page = rows.page(sheet.id(), show, after, LINES + 1);
        boolean more = page.size() > LINES;
        List<Line> shown = more ? page.subList(0, LINES) : page;
        return new SheetReportPage(
                views.head(by, sheet),
                show,
                shown.stream().map(line -> row(sheet, line, Map.of(), Map.of())).toList(),
                shown.stream().map(Line::outcome).toList(),
                more ? shown.getLast().number() : null,
                reports.standing(sheet.id()));
    }

    private List<SheetRowsPage.Row> shown(Sheet sheet, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Integer, Map<String, String>> said =
                rows.said(sheet.id(), lines.getFirst().number(), lines.getLast().number());
        Map<List<String>, Integer> same = same(sheet, lines);
        return lines.stream()
                .map(line -> row(sheet, line, said.getOrDefault(line.number(), Map.of()), same))
                .toList();
    }

    private Map<List<String>, Integer> same(Sheet sheet, List<Line> lines) {
        Set<String> fields = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        lines.forEach(line ->
                line.notes()
                        .forEach(note -> {
                            fields.add(note.field());
                            texts.add(line.cells().getOrDefault(note.field(), ""));
                        }));
        texts.remove("");
        Map<List<String>, Integer> same = new HashMap<>();
        if (!texts.isEmpty()) {
            rows.same(sheet.id(), lines.getFirst().outcome(), fields, texts)
                    .forEach(s -> same.put(List.of(s.field(), s.text()), s.count() - 1));
        }
        return same;
    }

    private SheetRowsPage.Row row(
            Sheet sheet, Line line, Map<String, String> said, Map<List<String>, Integer> same) {
        List<SheetRowsPage.Correction> corrections = new ArrayList<>();
        said.forEach((field, value) -> {
            if (!field.equals(RowAnswers.LEFT_OUT)) {
                String shown = gazetteer.find(value).map(this::written).orElse(value);
                corrections.add(new SheetRowsPage.Correction(label(field), shown));
            }
        });
        boolean leftOut = said.containsKey(RowAnswers.LEFT_OUT);
        return new SheetRowsPage.Row(
                line.number(),
                line.cells().getOrDefault(Line.WHAT, ""),
                places(line),
                line.notes().stream().map(note -> cell(sheet, line, note, same)).toList(),
                corrections,
                leftOut,
                leftOut || line.outcome() != Line.Result.SKIPPED);
    }

    private String written(Place place) {
        return place.name(Language.ARABIC) + " " + place.code();
    }

    private List<Place> places(Line line) {
        return Stream.of(line.place().split(Facts.BETWEEN))
                .flatMap(code -> gazetteer.find(code).stream())
                .limit(PLACES)
                .toList();
    }

    private SheetRowsPage.Cell cell(
            Sheet sheet, Line line, CellNote note, Map<List<String>, Integer> same) {
        String text = line.cells().getOrDefault(note.field(), "");
        boolean place =
                note.field().equals("places")
                        || Column.find(note.field()).filter(Column::isPlace).isPresent();
        List<SheetRowsPage.PlaceChoice> places = place ? choices(note) : List.of();
        Map<String, Message> words = place ? Map.of() : words(note);
        boolean fault = line.outcome() == Line.Result.REFUSED;
        Integer column = sheet.columns().get(note.field());
        String shorter = places.isEmpty() ? null : SHORTER.get(note.message().key());
        return new SheetRowsPage.Cell(
                note.field(),
                note.field().isEmpty() ? note.message() : label(note.field()),
                column == null ? "" : Table.columnName(column) + line.number(),
                text,
                shorter == null ? note.message() : new Message(shorter, note.message().arguments()),
                fault && !isRemark(note),
                !note.field().isEmpty() && (fault && !isRemark(note) || !words.isEmpty()),
                place,
                note.message().key().equals("fourw.place-elsewhere"),
                places,
                words,
                same.getOrDefault(List.of(note.field(), text), 0));
    }

    /** What would not refuse a row by itself. */
    private static boolean isRemark(CellNote note) {
        return switch (note.message().key()) {
            case "fourw.name-unknown",
                    "fourw.sector-as-written",
                    "fourw.word-unknown",
                    "fourw.other-month",
                    "fourw.other-organisation" ->
                    true;
            default -> false;
        };
    }

    private List<SheetRowsPage.PlaceChoice> choices(CellNote note) {
        return note.choices().stream()
                .flatMap(code -> gazetteer.find(code).stream())
                .map(place -> {
                    List<Place> path = gazetteer.path(place.code());
                    return new SheetRowsPage.PlaceChoice(
                            place, path.subList(0, Math.max(0, path.size() - 1)).reversed());
                })
                .toList();
    }

    /** The words of which one may be meant, where the field has such. */
    private static Map<String, Message> words(CellNote note) {
        Map<String, Message> words = new LinkedHashMap<>();
        switch (note.message().key()) {
            case "fourw.sector-as-written", "activities.sector-missing" ->
                    Arrays.stream(Sector.values())
                            .forEach(s -> words.put(s.code(), Message.of(Words.key(s))));
            case "fourw.word-unknown" ->
                    ActivityField.of(note.field())
                            .map(ActivityField::form)
                            .ifPresent(form ->
                                    wordsOf(form)
                                            .forEach(word -> words.put(word, said(form, word))));
            default -> {
                // Whatever else may stand there is typed.
            }
        }
        return words;
    }

    private static List<String> wordsOf(ActivityField.Form form) {
        return form == ActivityField.Form.YES_NO ? List.of("yes", "no") : form.words();
    }

    private static Message said(ActivityField.Form form, String word) {
        String kind = form.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Message.of("activities." + kind + "." + word);
    }

    private static Message label(String field) {
        Optional<String> label = Column.find(field).map(Column::label);
        return Message.of(label.orElse("activities.field.places"));
    }
}

package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.multaqa.spreadsheet.Field;
import org.multaqa.spreadsheet.Header;
import org.multaqa.spreadsheet.HeaderVocabulary;
import org.multaqa.spreadsheet.LayoutFinder;
import org.multaqa.spreadsheet.Mappings;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Component;

/** Which column of a sheet is which: by HXL tags, as somebody said before, or by its titles. */
@Component
class SheetHeaders {
    /** Under what the columns of sheets are remembered. */
    static final String PURPOSE = "activities";

    /** As many rows at the beginning are looked at. */
    static final int HEAD = 200;

    /** Columns that the learned table calls otherwise. */
    private static final Map<String, String> LEARNED =
            Map.of("children_total", "children", "neighbourhood", "neighbourhood_name");

    private static final Map<String, List<String>> MORE =
            Map.of(
                    "location", List.of("المكان", "اسم المكان", "الأماكن", "place", "places"),
                    "pcode", List.of("pcode", "pcodes", "p-code", "location pcode", "رمز المكان"),
                    "network", List.of("الشبكة", "شبكة", "اتحاد"),
                    "joint_project", List.of("مشروع مشترك", "المشروع المشترك", "joint project"),
                    "unit", List.of("الوحدة", "وحدة القياس", "unit of measure"),
                    "currency", List.of("العملة", "عملة"),
                    "visibility", List.of("الظهور", "من يراه", "visible to"));

    private final Mappings mappings;
    private final LayoutFinder finder;

    SheetHeaders(Mappings mappings) {
        this.mappings = mappings;
        this.finder = HeaderVocabulary.fourw().finder(fields(), "sector", "activity");
    }

    /** The header among the first rows; refuses where none is found and where tags are spoilt. */
    Outcome<Header> find(List<Table.Row> head) {
        return finder.find(head, this::remembered).map(SheetHeaders::checked);
    }

    /** The same, but where no row looks like titles a person is to show them. */
    Outcome<Header> findOrAsk(List<Table.Row> head) {
        return switch (find(head)) {
            case Outcome.Refused<Header> refused when isNoHeader(refused) ->
                    Outcome.done(
                            new Header(Sheet.HEADER_UNKNOWN, 1, List.of(), Map.of(), "", false));
            case Outcome<Header> found -> found;
        };
    }

    private static boolean isNoHeader(Outcome.Refused<Header> refused) {
        return refused.problems().stream()
                .allMatch(p -> p.message().key().equals("spreadsheet.no-header"));
    }

    /** The header that a person has shown, by the number of its row; 0 for a sheet without. */
    Outcome<Header> at(List<Table.Row> head, int number) {
        return number == 0
                ? Outcome.done(
                        finder.without(new Table(head, List.of()), this::remembered).header())
                : finder.at(head, number, this::remembered).map(SheetHeaders::checked);
    }

    /** Whether the columns of a header were put right by someone before. */
    boolean isRemembered(Header header) {
        return !header.tagged() && remembered(header.shape()) != null;
    }

    /** The titles of columns that mean no field, so that nothing is left out unsaid. */
    static List<String> unread(Header header) {
        Set<Integer> read = Set.copyOf(header.columns().values());
        return IntStream.range(0, header.titles().size())
                .filter(c -> !read.contains(c) && !header.titles().get(c).isBlank())
                .mapToObj(c -> header.titles().get(c))
                .toList();
    }

    private @Nullable Map<String, String> remembered(String shape) {
        return mappings.of(PURPOSE, shape);
    }

    /** Only our own files say by which number a row is known; others number as they like. */
    private static Header checked(Header header) {
        Map<String, Integer> columns = new HashMap<>();
        header.columns()
                .forEach((key, column) ->
                        Column.find(LEARNED.getOrDefault(key, key))
                                .ifPresent(known -> columns.put(known.key(), column)));
        Integer project = header.columns().get("project");
        if (project != null) {
            // Without a code the name of the project says which it is.
            columns.putIfAbsent("project_code", project);
        }
        Integer row = columns.get(Column.ROW.key());
        boolean ours =
                row != null
                        && (header.tagged()
                                || header.titles()
                                        .get(row)
                                        .strip()
                                        .equalsIgnoreCase(Column.ROW.title()));
        if (!ours) {
            columns.remove(Column.ROW.key());
        }
        return header.with(columns);
    }

    /** Our own titles, and the columns that the learned table does not have. */
    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Column column : Column.known()) {
            List<String> titles =
                    new ArrayList<>(
                            List.of(
                                    column.title(),
                                    Texts.all().say(Language.ARABIC, column.label()),
                                    Texts.all().say(Language.ENGLISH, column.label())));
            titles.addAll(MORE.getOrDefault(column.key(), List.of()));
            if (column.key().startsWith("admin")) {
                // As the tables of P-codes call them: adm2_code, adm2_en.
                String brief = column.key().substring(0, 3) + column.key().substring(5);
                titles.add(brief);
                titles.add(brief.replace("pcode", "code").replace("name", "en"));
            }
            String key =
                    LEARNED.entrySet().stream()
                            .filter(learned -> learned.getValue().equals(column.key()))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(column.key());
            fields.add(new Field(key, column.label(), false, titles, List.of(column.tag())));
        }
        return List.copyOf(fields);
    }
}

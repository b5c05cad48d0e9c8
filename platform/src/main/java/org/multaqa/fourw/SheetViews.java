package org.multaqa.fourw;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.activities.ActivitySheets;
import org.multaqa.activities.MonthlyReports;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.imports.HeadRow;
import org.multaqa.imports.SheetColumn;
import org.multaqa.language.Message;
import org.multaqa.spreadsheet.RowSorter;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Component;

/** Puts together what the pages of a sheet show, but for its rows. */
@Component
class SheetViews {
    private static final int MONTHS_BACK = 24;
    private static final int SAMPLES = 3;
    private static final int SHEETS = 30;

    private final SheetLists lists;
    private final SheetStore sheets;
    private final SheetHeading heading;
    private final SheetUploads uploads;
    private final ActivitySheets rows;
    private final MonthlyReports reports;
    private final Organisations organisations;

    SheetViews(
            SheetLists lists,
            SheetStore sheets,
            SheetHeading heading,
            SheetUploads uploads,
            ActivitySheets rows,
            MonthlyReports reports,
            Organisations organisations) {
        this.lists = lists;
        this.sheets = sheets;
        this.heading = heading;
        this.uploads = uploads;
        this.rows = rows;
        this.reports = reports;
        this.organisations = organisations;
    }

    SheetHead head(Actor by, Sheet sheet) {
        List<Sheet> before =
                sheets.standing(sheet.organisation(), sheet.yearMonth()).stream()
                        .filter(s -> !s.id().equals(sheet.id()))
                        .toList();
        return new SheetHead(
                sheet,
                organisations.names(List.of(sheet.organisation())).get(sheet.organisation()),
                lists.earlier(sheet).orElse(null),
                uploads.isClosed(by, sheet.organisation(), sheet.yearMonth()),
                before.size(),
                before.stream().mapToInt(s -> rows.standing(s.id())).sum());
    }

    SheetColumnsPage columns(Actor by, Sheet sheet, Map<String, Integer> chosen) {
        RowSorter sorter = sheet.header().sorter();
        List<Table.Row> data =
                heading.head(sheet).stream()
                        .filter(sheet.header()::isAbove)
                        .filter(row -> sorter.whyNoData(row) == null)
                        .toList();
        Map<Integer, String> fields = new HashMap<>();
        chosen.forEach((field, column) -> fields.put(column, field));
        List<SheetColumn> columns = new ArrayList<>();
        for (int c = 0; c < sheet.titles().size(); c++) {
            int column = c;
            String title = sheet.titles().get(c);
            List<String> samples =
                    data.stream()
                            .map(row -> row.cell(column))
                            .filter(v -> !v.isBlank())
                            .distinct()
                            .limit(SAMPLES)
                            .map(SheetRowsPage::shortened)
                            .toList();
            if (!title.isBlank() || !samples.isEmpty()) {
                columns.add(
                        new SheetColumn(
                                c,
                                Table.columnName(c),
                                SheetRowsPage.shortened(title),
                                samples,
                                fields.getOrDefault(c, "")));
            }
        }
        return new SheetColumnsPage(head(by, sheet), columns, missing(chosen));
    }

    private static List<Message> missing(Map<String, Integer> chosen) {
        List<Message> missing = new ArrayList<>();
        boolean place =
                Column.known().stream().anyMatch(c -> c.isPlace() && chosen.containsKey(c.key()))
                        || chosen.containsKey("site");
        if (!place) {
            missing.add(Message.of("fourw.no-place-column"));
        }
        if (!chosen.containsKey("sector") && !chosen.containsKey("main_sector")) {
            missing.add(Message.of("fourw.no-sector-column"));
        }
        return missing;
    }

    SheetHeaderPage header(Actor by, Sheet sheet, String chosen) {
        return new SheetHeaderPage(
                head(by, sheet),
                heading.head(sheet).stream()
                        .limit(SheetHeading.SHOWN)
                        .map(row -> HeadRow.of(row.number(), row.cells()))
                        .toList(),
                chosen);
    }

    NewSheetPage upload(
            Actor by, String organisation, String month, List<FamilyList.Meaning> families) {
        UUID own = by.mayAnywhere(ActivityRight.REPORT) ? id(organisation) : by.organisation();
        Organisation.@Nullable Name name =
                own == null ? null : organisations.names(List.of(own)).get(own);
        YearMonth asked = SheetUploads.month(month);
        YearMonth of = asked == null ? uploads.due(by, own) : asked;
        boolean fixed = name != null && !by.mayAnywhere(ActivityRight.REPORT);
        return new NewSheetPage(
                fixed ? name : null,
                name != null && !fixed ? name.ar() : organisation,
                of.toString(),
                months(asked),
                own != null && uploads.isClosed(by, own, of),
                families);
    }

    /** The months a file may be for, the latest first. */
    List<YearMonth> months(@Nullable YearMonth also) {
        YearMonth now = reports.thisMonth();
        List<YearMonth> months =
                new ArrayList<>(
                        IntStream.rangeClosed(-1, MONTHS_BACK).mapToObj(now::minusMonths).toList());
        if (also != null && !months.contains(also)) {
            months.add(also.isAfter(now) ? 0 : months.size(), also);
        }
        return months;
    }

    SheetsPage list(
            Actor by, String typed, @Nullable YearMonth month, List<Sheet> found, boolean all) {
        boolean more = found.size() > SHEETS;
        List<Sheet> shown = more ? found.subList(0, SHEETS) : found;
        return new SheetsPage(
                all,
                typed,
                month,
                months(month),
                shown,
                organisations.names(shown.stream().map(Sheet::organisation).distinct().toList()),
                more ? shown.getLast().id() : null);
    }

    /** One more than a page shows. */
    static int askedFor() {
        return SHEETS + 1;
    }

    private static @Nullable UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(text)
                : null;
    }
}

package org.multaqa.spreadsheet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.ArabicText;

/** Tells rows of data from totals, signatures, examples and titles that come again. */
final class RowKinds {
    private static final Set<String> TOTALS =
            Set.of(
                    "المجموع",
                    "الاجمالي",
                    "اجمالي",
                    "المجموع الكلي",
                    "المجموع العام",
                    "total",
                    "grand total",
                    "sum");
    private static final Set<String> SIGNATURES =
            Set.of(
                    "التوقيع",
                    "توقيع",
                    "الختم",
                    "الختم والتوقيع",
                    "امين السر",
                    "رييس مجلس الاداره",
                    "المدير",
                    "اعداد",
                    "اعده",
                    "تدقيق",
                    "signature",
                    "prepared by",
                    "approved by");
    private static final Set<String> EXAMPLES =
            Set.of(
                    "للمثال",
                    "للمثال فقط",
                    "مثال فقط",
                    "مثال توضيحي",
                    "سطر مثال",
                    "هذا مثال",
                    "هذا السطر مثال",
                    "for example",
                    "for example only",
                    "example only",
                    "example row",
                    "an example");

    /** Words that may also be a name or a remark where they do not stand at a row's edge. */
    private static final Set<String> EXAMPLE_AT_EDGE = Set.of("مثال", "example");

    private RowKinds() {}

    /** Why a row is none of data, as a key of the language files; null where it is. */
    static @Nullable String whyNoData(Table.Row row, Set<String> header, int width) {
        if (isExample(row)) {
            return "spreadsheet.row-example";
        }
        int same = 0;
        int filled = 0;
        for (String cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            filled++;
            String normal = ArabicText.normalize(cell);
            if (TOTALS.contains(normal)) {
                return "spreadsheet.row-total";
            }
            boolean signature =
                    SIGNATURES.contains(normal)
                            || SIGNATURES.contains(normal.split(" ", 2)[0]) && cell.contains(":");
            if (signature && row.filled() <= Math.max(3, width / 2)) {
                return "spreadsheet.row-signature";
            }
            if (header.contains(normal)) {
                same++;
            }
        }
        if (filled > 1 && same > filled / 2) {
            return "spreadsheet.row-header";
        }
        if (TagRow.isTags(row)) {
            return "spreadsheet.row-header";
        }
        return null;
    }

    /**
     * A whole cell must say it: an association may be called after an example and a remark praise
     * one ("مثال يحتذى"), and their rows are data.
     */
    private static boolean isExample(Table.Row row) {
        List<String> filled = row.cells().stream().filter(c -> !c.isBlank()).toList();
        for (int i = 0; i < filled.size(); i++) {
            String normal = ArabicText.normalize(filled.get(i));
            boolean edge = i < 2 || i >= filled.size() - 2;
            if (EXAMPLES.contains(normal)
                    || edge && EXAMPLE_AT_EDGE.contains(normal)
                    || i == 0 && filled.get(i).strip().matches("(مثال|للمثال)\\s*:.*")) {
                return true;
            }
        }
        return false;
    }
}

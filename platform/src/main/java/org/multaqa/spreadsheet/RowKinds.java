package org.multaqa.spreadsheet;

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
            Set.of("للمثال", "مثال", "مثال توضيحي", "example", "للمثال فقط", "for example only");

    private RowKinds() {}

    /** Why a row is none of data, as a key of the language files; null where it is. */
    static @Nullable String whyNoData(Table.Row row, Set<String> header, int width) {
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
            if (EXAMPLES.contains(normal)
                    || normal.startsWith("للمثال")
                    || cell.strip().startsWith("مثال:")) {
                return "spreadsheet.row-example";
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
}

package org.multaqa.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A distribution list as charities have them: a title above the headers, numbers and real dates. */
final class SampleWorkbook {
    private static final Object[][] ROWS = {
        {"قائمة توزيع السلال", "", "", "", "", ""},
        {"اسم رب الأسرة", "الرقم الوطني", "تاريخ الميلاد", "رقم الجوال", "ملاحظات", "الموافقة"},
        {"احمد محمد الخطيب", 1234567891L, LocalDate.of(1985, 3, 5), "0944123456", "", "نعم"},
        {"هناء ياسر دباغ", "٠٢٣٤٥٦٧٨٩١٢", LocalDate.of(1990, 7, 12), "", "أرملة", "نعم"},
        {"نوال سعيد العمر", "", LocalDate.of(1969, 1, 2), "0955000111", "", "نعم"},
        {"سامر فؤاد الحلبي", "04567891234", LocalDate.of(1982, 10, 30), "", "", "نعم"},
        {"رنا كمال شاهين", "", LocalDate.of(1995, 6, 6), "0966777888", "", "نعم"},
        {"خالد عدنان السمان", "03456789123", LocalDate.of(1978, 4, 4), "", "", "لا"},
    };

    private SampleWorkbook() {}

    /** Writes it: a first sheet that is empty, and one of six families. */
    static Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("فارغة").value(0, 0, "");
            Worksheet sheet = book.newWorksheet("السلال");
            for (int row = 0; row < ROWS.length; row++) {
                for (int column = 0; column < ROWS[row].length; column++) {
                    set(sheet, row, column, ROWS[row][column]);
                }
            }
        }
        return file;
    }

    private static void set(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Long number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/MM/yyyy").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }
}

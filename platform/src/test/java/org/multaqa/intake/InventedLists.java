package org.multaqa.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lists of organisations that do not exist, clean and in the messes in which lists come. */
final class InventedLists {
    private InventedLists() {}

    /** One organisation as a list has it. */
    record Line(String name, String kind, String governorate, String city, String classWord) {}

    private static final String[] FIRST = {
        "سنابل", "قناديل", "ظلال", "ضفاف", "نسائم", "روابي", "أجنحة", "غيوم", "ينابيع", "بساتين"
    };
    private static final String[] SECOND = {"الزيزفون", "الكرز", "اللوز", "الفجر", "الندى"};
    private static final String[][] PLACES = {
        {"دمشق", "دمشق"}, {"حلب", "حلب"}, {"حمص", "حمص"}, {"اللاذقية", "اللاذقية"}, {"إدلب", "إدلب"}
    };

    /** Fifty lines, no two of one name. */
    static List<Line> fifty() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            boolean institution = i % 7 == 3;
            String[] place = PLACES[i % PLACES.length];
            lines.add(
                    new Line(
                            (institution ? "مؤسسة " : "جمعية ")
                                    + FIRST[i % 10]
                                    + " "
                                    + SECOND[i / 10],
                            institution ? "مؤسسة" : "جمعية خيرية",
                            place[0],
                            place[1],
                            i % 2 == 0 ? "الأعمال الخيرية" : "الصحة"));
        }
        return lines;
    }

    /** As a program would write it. */
    static Path clean(Path folder, List<Line> lines) throws IOException {
        StringBuilder text =
                new StringBuilder("name_ar,org_type,governorate,city,classification\n");
        for (Line line : lines) {
            text.append(
                    String.join(
                                    ",",
                                    line.name(),
                                    line.kind(),
                                    line.governorate(),
                                    line.city(),
                                    line.classWord())
                            + "\n");
        }
        return Files.writeString(folder.resolve("clean.csv"), text);
    }

    /**
     * As a secretary keeps it: titles above, a header over two levels with merged cells, an
     * example, Arabic-Indic numbers, tatweel, blank rows, other columns between, totals,
     * signatures, from right to left and in another order.
     */
    static Path messy(Path folder, List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("كشف");
        sheet.rightToLeft();
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"اتحاد جمعيات ضفاف السنديان"});
        rows.add(new String[] {"كشف بأسماء الجمعيات الأعضاء لعام ٢٠٢٦", "", "سري"});
        rows.add(new String[] {});
        rows.add(
                new String[] {"م", "مقرّ الجمعية", "", "بيانات الجمعية", "", "ملاحظات", "التصنيف"});
        rows.add(new String[] {"", "المحافظة", "المدينة", "الاسـم", "النوع", "", ""});
        rows.add(new String[] {"للمثال فقط", "دمشق", "دمشق", "جمعية كذا", "جمعية", "", "الصحة"});
        int number = 1;
        for (Line line : lines) {
            if (number % 9 == 0) {
                rows.add(new String[] {});
            }
            String name = number % 3 == 0 ? line.name().replace("ل", "لـ") : line.name();
            rows.add(
                    new String[] {
                        arabicDigits(number),
                        " " + line.governorate() + " ",
                        line.city(),
                        name + (number % 4 == 0 ? "  " : ""),
                        line.kind(),
                        number % 5 == 0 ? "///" : "لا يوجد",
                        line.classWord()
                    });
            number++;
        }
        rows.add(new String[] {"المجموع", "", "", arabicDigits(lines.size())});
        rows.add(new String[] {"", "", "", "أمين السر", "رئيس مجلس الإدارة"});
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).length; c++) {
                if (!rows.get(r)[c].isEmpty()) {
                    sheet.value(r, c, rows.get(r)[c]);
                }
            }
        }
        sheet.range(0, 0, 0, 6).merge();
        sheet.range(3, 1, 3, 2).merge();
        sheet.range(3, 3, 3, 4).merge();
        workbook.finish();
        return Files.write(folder.resolve("messy.xlsx"), out.toByteArray());
    }

    /** As an old spreadsheet saves it. */
    static Path text(Path folder, List<Line> lines, String charset, String delimiter)
            throws IOException {
        StringBuilder text = new StringBuilder("كشف الأعضاء\r\n\r\n");
        text.append(
                String.join(delimiter, "التصنيف", "المدينة", "اسم الجهة", "المحافظة", "نوع الجهة")
                        + "\r\n");
        for (Line line : lines) {
            text.append(
                    String.join(
                                    delimiter,
                                    line.classWord(),
                                    line.city(),
                                    "\"" + line.name() + "\"",
                                    line.governorate(),
                                    line.kind())
                            + "\r\n");
        }
        text.append("المجموع" + delimiter + delimiter + lines.size() + "\r\n");
        return Files.write(
                folder.resolve("old-" + charset + ".csv"),
                text.toString().getBytes(Charset.forName(charset)));
    }

    static String arabicDigits(int number) {
        StringBuilder digits = new StringBuilder();
        for (char c : String.valueOf(number).toCharArray()) {
            digits.append((char) (c - '0' + '٠'));
        }
        return digits.toString();
    }
}

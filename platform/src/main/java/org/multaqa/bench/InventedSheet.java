package org.multaqa.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.multaqa.spreadsheet.RowsOut;
import org.multaqa.spreadsheet.SheetWriter;

/**
 * A sheet of activities as people send them: a title, a header of two levels, names of places with
 * what they lie in, words and numbers in several spellings, one row in fifty with a fault.
 */
final class InventedSheet {
    private static final List<List<String>> HEADS =
            List.of(
                    List.of("تقرير الأنشطة الشهري"),
                    List.of(
                            "م",
                            "المحافظة",
                            "المنطقة",
                            "الناحية",
                            "التجمع",
                            "القطاع",
                            "النشاط",
                            "المادة",
                            "الكمية",
                            "حالة النشاط",
                            "تاريخ البدء",
                            "تاريخ الانتهاء",
                            "طريقة التقديم",
                            "الجهة المانحة",
                            "سبق الوصول إليهم",
                            "عدد الأسر",
                            "المستفيدون",
                            "",
                            "",
                            "",
                            "المستهدفون",
                            "ملاحظات"),
                    List.of(
                            "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "أولاد",
                            "بنات", "رجال", "نساء", "", ""));
    private static final List<String> SECTORS =
            List.of("الأمن الغذائي", "WASH", "صحة", "التعليم", "Shelter/NFI", "حماية", "سبل العيش");
    private static final List<String> ITEMS =
            List.of("سلة غذائية", "سلة صحية", "بطانيات", "حقيبة مدرسية", "أدوية", "خبز", "قسيمة");
    private static final List<String> STATUSES =
            List.of("مكتمل", "قيد التنفيذ", "Planned", "Completed", "منجز", "معلق");
    private static final List<String> MODALITIES = List.of("عيني", "نقدي", "قسائم", "خدمات");

    private final List<Place> communities;
    private final Gazetteer gazetteer;
    private final SplittableRandom random;

    InventedSheet(Gazetteer gazetteer, long seed) {
        this.gazetteer = gazetteer;
        this.communities = gazetteer.ofLevel(Level.COMMUNITY);
        this.random = new SplittableRandom(seed);
    }

    /** Writes so many rows, as a workbook or as CSV. */
    void write(OutputStream out, int rows, boolean workbook) throws IOException {
        try (RowsOut sheet =
                workbook
                        ? SheetWriter.xlsx(out, Language.ARABIC, "4W", HEADS)
                        : SheetWriter.csv(out, true, HEADS)) {
            for (int i = 1; i <= rows; i++) {
                sheet.add(row(i, random.nextInt(50) == 0));
            }
        }
    }

    private List<@Nullable Object> row(int number, boolean faulty) {
        Place place = communities.get(random.nextInt(communities.size()));
        List<@Nullable Object> row = new ArrayList<>();
        row.add((long) number);
        for (Place around : gazetteer.path(place.code())) {
            row.add(around.name(random.nextInt(10) == 0 ? Language.ENGLISH : Language.ARABIC));
        }
        String item = one(ITEMS);
        LocalDate start = LocalDate.of(2026, 9, 1).plusDays(random.nextInt(45));
        row.addAll(
                Arrays.asList(
                        one(SECTORS),
                        "توزيع " + item,
                        item,
                        count(2_000),
                        one(STATUSES),
                        random.nextInt(3) == 0
                                ? start.getDayOfMonth()
                                        + "/"
                                        + start.getMonthValue()
                                        + "/"
                                        + start.getYear()
                                : start,
                        start.plusDays(random.nextInt(20)),
                        one(MODALITIES),
                        "متبرع رقم " + random.nextInt(200),
                        random.nextBoolean() ? "نعم" : "لا",
                        count(400),
                        count(300),
                        count(300),
                        count(300),
                        count(300),
                        random.nextInt(4) == 0 ? "لا يوجد" : count(2_000),
                        random.nextInt(5) == 0
                                ? ""
                                : "توزيع مع لجنة الحي رقم " + random.nextInt(900)));
        if (faulty) {
            switch (random.nextInt(4)) {
                case 0 -> row.set(4, "قرية لا وجود لها " + random.nextInt(50));
                case 1 -> row.set(15, -1L * random.nextInt(1, 50));
                case 2 -> row.set(10, "31/02/2026");
                default -> row.set(16, "9.3E+9");
            }
        }
        return row;
    }

    private Object count(int most) {
        long number = random.nextInt(most);
        return switch (random.nextInt(12)) {
            case 0 -> arabic(number);
            case 1 -> number >= 1_000 ? "1," + String.valueOf(number).substring(1) : number;
            default -> number;
        };
    }

    private static String arabic(long number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> text.append((char) (c - '0' + '٠')));
        return text.toString();
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}

package org.multaqa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.fourw.Sheet;
import org.multaqa.fourw.SheetDrafts;
import org.multaqa.fourw.SheetStoring;
import org.multaqa.fourw.SheetUploads;
import org.multaqa.imports.UploadedFile;
import org.springframework.stereotype.Component;

/**
 * Sheets of activities of the month that runs: one stored, one taken back, one that waits with
 * questions, and one whose titles nobody has shown yet.
 */
@Component
class InventedSheets implements DemoPart {
    private final SheetUploads uploads;
    private final SheetDrafts drafts;
    private final SheetStoring storing;
    private final Cast cast;

    InventedSheets(SheetUploads uploads, SheetDrafts drafts, SheetStoring storing, Cast cast) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.storing = storing;
        this.cast = cast;
    }

    @Override
    public void plan(Story story) {
        YearMonth now = YearMonth.from(story.day(0));
        UUID first = story.members().getFirst().id();
        UUID second = story.members().get(1).id();
        story.at(4, () -> undo(first, store(first, now, "أنشطة من السنة الماضية.csv", "2025")));
        story.at(3, () -> store(first, now, "أنشطة الأسبوع الأول.csv", "الأول"));
        story.at(
                2, () -> check(first, receive(first, now, "أنشطة الفرق الجوالة.csv", questions())));
        story.at(1, () -> receive(second, now, "دفتر الفرق.csv", ledger()));
        story.at(1, () -> check(second, receive(second, now, "جدول المطبخ.csv", questions())));
    }

    private Sheet receive(UUID organisation, YearMonth month, String name, String text) {
        try {
            Path file = Files.createTempFile("multaqa-demo", ".csv");
            Files.writeString(file, text);
            try (UploadedFile upload = new UploadedFile(file, name)) {
                return uploads.receive(cast.manager(organisation), "", month.toString(), upload)
                        .orThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet check(UUID organisation, Sheet sheet) {
        Actor manager = cast.manager(organisation);
        return drafts.columns(manager, sheet, sheet.columns(), false)
                .then(it -> storing.check(manager, it))
                .orThrow();
    }

    private Sheet store(UUID organisation, YearMonth month, String name, String which) {
        Sheet sheet = check(organisation, receive(organisation, month, name, plain(which)));
        return storing.store(cast.manager(organisation), sheet).orThrow();
    }

    private void undo(UUID organisation, Sheet sheet) {
        storing.undo(cast.manager(organisation), sheet).orThrow();
    }

    private static String plain(String which) {
        return """
        أنشطة الجمعية،,,,,
        المحافظة,التجمع,القطاع,النشاط,الحالة,عدد الأسر
        للمثال فقط,دوما,صحة,عيادة,منفذ,10
        ريف دمشق,عربين,أمن غذائي,سلال غذائية %s,مكتمل,٤٥
        ريف دمشق,حرستا,صحة,عيادة متنقلة %s,جارٍ,120
        ريف دمشق,حرستا,تعليم,دروس تقوية %s,على مهل,30
        المجموع,,,,,195
        """
                .formatted(which, which, which);
    }

    private static String questions() {
        return """
        المكان,القطاع,النشاط,الحالة,عدد الأسر,تاريخ البدء
        حرستا,أمن غذائي,سلال غذائية,مكتمل,٦٠,12/11/2026
        حرستا,صحة,فريق جوال,مكتمل,25,12/11/2026
        دومما,صحة,فريق جوال,مكتمل,25,12/11/2026
        عربين؛ حرستا,تعليم,حقائب مدرسية,مكتمل,300,31/02/2026
        المليحة,أسر منتجة,ماكينات خياطة,مكتمل,عشرون,
        ,صحة,إحالات,مكتمل,7,
        SY0302,صحة,تدريب مسعفين,جارٍ,15,
        المجموع,,,,432,
        """;
    }

    /** Its titles are words of its own. */
    private static String ledger() {
        return "دفتر الفرق,,\nأين كنا,ما صنعنا,كم بيتاً\nعربين,خبز,50\nحرستا,ماء,70\n";
    }
}

package org.multaqa.fourw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.imports.UploadedFile;
import org.springframework.stereotype.Component;

/** Sheets of the charity الياسمين, each for a month of its own. */
@Component
final class SheetSamples implements PermissionSamples {
    private static final String SHEET =
            "المكان,القطاع,النشاط,عدد الأسر\nعربين,صحة,عيادة متنقلة,40\nحرستا,صحة,عيادة,30\n";

    private final SheetUploads uploads;
    private final SheetDrafts drafts;
    private final SheetStoring storing;
    private final AtomicInteger back = new AtomicInteger();

    SheetSamples(SheetUploads uploads, SheetDrafts drafts, SheetStoring storing) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.storing = storing;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "sheet",
                union -> checked(union).id().toString(),
                "sheet-headless",
                union -> received(union, "كلام,كلام آخر\nبيت,شجرة\n").id().toString(),
                "sheet-stored",
                union ->
                        storing.store(union.actor(Who.OWN_CLERK), checked(union))
                                .orThrow()
                                .id()
                                .toString());
    }

    private Sheet checked(SampleUnion union) {
        Sheet sheet = received(union, SHEET);
        return drafts.columns(union.actor(Who.OWN_CLERK), sheet, sheet.columns(), false)
                .then(it -> storing.check(union.actor(Who.OWN_CLERK), it))
                .orThrow();
    }

    private Sheet received(SampleUnion union, String text) {
        YearMonth month = YearMonth.of(2020, 12).minusMonths(back.incrementAndGet() % 400);
        try {
            Path file = Files.createTempFile("sample", ".csv");
            Files.writeString(file, text);
            try (UploadedFile upload = new UploadedFile(file, "أنشطة.csv")) {
                return uploads.receive(union.actor(Who.OWN_CLERK), "", month.toString(), upload)
                        .orThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

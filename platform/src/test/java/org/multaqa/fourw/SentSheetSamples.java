package org.multaqa.fourw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Sheets of the charity الياسمين that a program sent and that are stored. */
@Component
final class SentSheetSamples implements PermissionSamples {
    private final SheetDrafts drafts;
    private final SheetCarrying carrying;
    private final AtomicInteger back = new AtomicInteger();

    SentSheetSamples(SheetDrafts drafts, SheetCarrying carrying) {
        this.drafts = drafts;
        this.carrying = carrying;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of("sheet-sent", union -> sent(union).id().toString());
    }

    private Sheet sent(SampleUnion union) {
        Actor layan = union.actor(Who.OWN_CLERK);
        YearMonth month = YearMonth.of(1990, 1).plusMonths(back.incrementAndGet() % 300);
        try {
            Path file = Files.createTempFile("sample", ".csv");
            try {
                Files.writeString(file, "التجمع,القطاع,النشاط,عدد الأسر\nعربين,صحة,عيادة,10\n");
                return drafts.receive(layan, union.yasmin(), month, file, "أنشطة.csv")
                        .then(sheet -> carrying.carry(layan, sheet, false, false))
                        .orThrow();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

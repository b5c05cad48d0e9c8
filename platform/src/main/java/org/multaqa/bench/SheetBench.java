package org.multaqa.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.imports.MonthlyFile;
import org.multaqa.imports.MonthlyFile.Brought;
import org.multaqa.imports.MonthlyFile.Whose;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Service;

/** How long a large sheet of activities takes on its way in and out, as at the command line. */
@Service
public class SheetBench {
    private static final long SEED = 20261125;

    private final List<MonthlyFile> files;
    private final Organisations organisations;
    private final Gazetteer gazetteer;

    SheetBench(List<MonthlyFile> files, Organisations organisations, Gazetteer gazetteer) {
        this.files = files;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
    }

    /**
     * Brings sheets of so many rows in and takes them out again, in a folder that is thrown away.
     *
     * @param say told each figure
     */
    public void measure(Path folder, int rows, Consumer<Message> say) throws IOException {
        MonthlyFile activities =
                files.stream().filter(f -> f.kind().equals("activities")).findFirst().orElseThrow();
        String name = "جمعية القياس";
        organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, name, "Bench"))
                .orThrow();
        YearMonth month = YearMonth.of(2026, 8);
        for (String ending : List.of("csv", "xlsx")) {
            month = month.plusMonths(1);
            Path file = folder.resolve("sheet." + ending);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                new InventedSheet(gazetteer, SEED).write(out, rows, ending.equals("xlsx"));
            }
            Whose whose = new Whose(name, month);
            long began = System.nanoTime();
            long used = processor();
            Brought brought;
            try (OutputStream report =
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve("report.csv")))) {
                brought =
                        activities
                                .bring(Actor.PROGRAM, file, whose, false, report, Language.ENGLISH)
                                .orThrow();
            }
            say.accept(figure("bench.sheet-in", ending, Files.size(file), began, used));
            say.accept(brought.said().getLast());
            for (String form : activities.endings()) {
                Path out = folder.resolve("out." + form);
                began = System.nanoTime();
                used = processor();
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(out))) {
                    activities.write(Actor.PROGRAM, to, form, whose, Language.ARABIC).orThrow();
                }
                say.accept(figure("bench.sheet-out", form, Files.size(out), began, used));
            }
        }
    }

    private static Message figure(String key, String form, long bytes, long began, long used) {
        return Message.of(
                key,
                "form",
                form,
                "size",
                bytes >> 20,
                "seconds",
                seconds(System.nanoTime() - began),
                "processor",
                seconds(processor() - used));
    }

    private static double seconds(long nanoseconds) {
        return Math.round(nanoseconds / 1e7) / 100.0;
    }

    /** What Java has computed until now; that of PostgreSQL is not in it. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}

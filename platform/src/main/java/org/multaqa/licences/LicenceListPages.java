package org.multaqa.licences;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.multaqa.spreadsheet.SheetWriter;
import org.multaqa.web.Faults;
import org.multaqa.web.Languages;
import org.multaqa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How all organisations stand with their licences, on a page and as a sheet. */
@Controller
class LicenceListPages {
    private static final int ROWS = 50;
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LicenceList list;
    private final Faults faults;

    LicenceListPages(LicenceList list, Faults faults) {
        this.list = list;
        this.faults = faults;
    }

    @GetMapping("/licences")
    Page read(
            Actor actor,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        LicenceList.Filter filter = filter(group, status, q);
        return switch (list.read(actor, filter, after, ROWS)) {
            case Outcome.Done<LicenceList.Piece>(LicenceList.Piece piece) ->
                    Page.of("licences/list", new LicenceListPage(filter, piece));
            case Outcome.Refused<LicenceList.Piece> refused -> Page.refusal(refused);
        };
    }

    /** The filter of an address; what is not understood there asks for nothing. */
    static LicenceList.Filter filter(String group, String status, String q) {
        return new LicenceList.Filter(
                Stream.of(LicenceGroup.values())
                        .filter(g -> LicenceForm.word(g).equals(group.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(LicenceGroup.PUBLICATION),
                Stream.of(LicenceStanding.values())
                        .filter(s -> LicenceForm.word(s).equals(status.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null),
                q.strip());
    }

    @GetMapping("/licences/export")
    void export(
            Actor actor,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        switch (list.rows(actor, filter(group, status, q))) {
            case Outcome.Done<List<LicenceRow>>(List<LicenceRow> rows) ->
                    write(rows, format.equals("csv"), Languages.of(request), response);
            case Outcome.Refused<List<LicenceRow>> refused ->
                    faults.say(
                            refused.why().status(),
                            refused.problems().getFirst().message(),
                            request,
                            response);
        }
    }

    private static void write(
            List<LicenceRow> rows, boolean csv, Language language, HttpServletResponse response)
            throws IOException {
        List<String> titles =
                Stream.of("name", "standing", "until", "number", "decided-on", "authority")
                        .map(column -> Texts.all().say(language, "licences.column." + column))
                        .toList();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (LicenceRow row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(language.choose(row.nameAr(), row.nameEn()));
            line.add(
                    Texts.all()
                            .say(
                                    language,
                                    "directory.standing." + LicenceForm.word(row.standing())));
            line.add(row.until());
            line.add(row.number());
            line.add(row.decidedOn());
            line.add(row.authority());
            cells.add(line);
        }
        response.setContentType(csv ? "text/csv;charset=UTF-8" : XLSX);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"licences." + (csv ? "csv" : "xlsx") + "\"");
        if (csv) {
            SheetWriter.csv(response.getOutputStream(), titles, cells);
        } else {
            SheetWriter.xlsx(
                    response.getOutputStream(),
                    language,
                    Texts.all().say(language, "licences.list-title"),
                    titles,
                    cells);
        }
    }
}

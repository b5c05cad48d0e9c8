package org.multaqa.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.Open;
import org.multaqa.accounts.RateLimits;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.web.Faults;
import org.multaqa.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of exactly what the directory's page shows under the same filters. */
@Controller
@Open
class ExportPages {
    /** Writes a selection into the answer. */
    private interface Writer {
        void write(OutputStream out, Language language, Selection selection, Stamp stamp)
                throws IOException;
    }

    private final Exports exports;
    private final HsdsExport hsds;
    private final Selections selections;
    private final RateLimits limits;
    private final Faults faults;

    ExportPages(
            Exports exports,
            HsdsExport hsds,
            Selections selections,
            RateLimits limits,
            Faults faults) {
        this.exports = exports;
        this.hsds = hsds;
        this.selections = selections;
        this.limits = limits;
        this.faults = faults;
    }

    @GetMapping("/organisations.xlsx")
    void xlsx(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        list(Exports.Form.XLSX, typed, request, response);
    }

    @GetMapping("/organisations.csv")
    void csv(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        list(Exports.Form.CSV, typed, request, response);
    }

    @GetMapping("/organisations.json")
    void json(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        list(Exports.Form.JSON, typed, request, response);
    }

    @GetMapping("/organisations.hsds.json")
    void hsds(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(
                new SelectionForm(typed),
                Exports.Form.JSON.type(),
                "hsds.json",
                hsds::write,
                request,
                response);
    }

    private void list(
            Exports.Form as,
            Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SelectionForm form = new SelectionForm(typed);
        send(
                form,
                as.type(),
                as.ending(),
                (out, language, selection, stamp) ->
                        exports.write(out, as, language, form, selection, stamp),
                request,
                response);
    }

    private void send(
            SelectionForm form,
            String type,
            String ending,
            Writer writer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!limits.allow(Limit.EXPORTS, request.getRemoteAddr())) {
            faults.say(429, Message.of("search.too-many-exports"), request, response);
            return;
        }
        switch (selections.read(form)) {
            case Outcome.Done<Selection>(Selection selection) -> {
                Stamp stamp = exports.stamp();
                response.setContentType(type);
                response.setHeader(Stamp.HEADER, stamp.head().written());
                response.setHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + stamp.fileName("organisations", ending) + "\"");
                OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 15);
                writer.write(out, Languages.of(request), selection, stamp);
                out.flush();
            }
            case Outcome.Refused<Selection> refused ->
                    faults.say(
                            refused.why().status(),
                            refused.problems().getFirst().message(),
                            request,
                            response);
        }
    }
}

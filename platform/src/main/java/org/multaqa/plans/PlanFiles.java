package org.multaqa.plans;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.SheetWriter;
import org.multaqa.web.Faults;
import org.multaqa.web.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A plan as a Word document and as a workbook, for whoever may see its page. */
@Controller
@Open
@RequestMapping("/plans/{id}")
class PlanFiles {
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD = OPEN_XML + "wordprocessingml.document";
    private static final String WORKBOOK = OPEN_XML + "spreadsheetml.sheet";

    private final Plans plans;
    private final PlanViews views;
    private final ReportBoards boards;
    private final Faults faults;

    PlanFiles(Plans plans, PlanViews views, ReportBoards boards, Faults faults) {
        this.plans = plans;
        this.views = views;
        this.boards = boards;
        this.faults = faults;
    }

    @GetMapping("/plan.docx")
    void word(
            Actor reader,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PlanText text = text(reader, id, request, response);
        if (text != null) {
            head(response, WORD, "plan.docx");
            text.document().write(response.getOutputStream());
        }
    }

    @GetMapping("/plan.xlsx")
    void workbook(
            Actor reader,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PlanText text = text(reader, id, request, response);
        if (text != null) {
            head(response, WORKBOOK, "plan.xlsx");
            SheetWriter.xlsx(response.getOutputStream(), Languages.of(request), text.sheets());
        }
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** What the files say; null where the answer was given already. */
    private @Nullable PlanText text(
            Actor reader, UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return switch (plans.find(reader, id)) {
            case Outcome.Done<PlanContent>(PlanContent content) ->
                    text(reader, content, Languages.of(request));
            case Outcome.Refused<PlanContent> refused -> {
                faults.say(
                        refused.why().status(),
                        refused.problems().getFirst().message(),
                        request,
                        response);
                yield null;
            }
        };
    }

    private PlanText text(Actor reader, PlanContent content, Language language) {
        PlanPage page = views.page(reader, content, language, Map.of());
        boolean agreed = content.plan().state() == PlanState.AGREED;
        List<Figure> figures = agreed ? boards.counted(content.plan().id()) : List.of();
        return new PlanText(page, figures, language);
    }
}

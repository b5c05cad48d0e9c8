package org.multaqa.plans;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
import org.multaqa.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports on plans and what they come to, for programs. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanReportApi {
    private static final String ONE = "/reports/{organisation}/{period}";

    private final Plans plans;
    private final PlanReports reports;
    private final ReportBoards boards;
    private final Answers answers;

    PlanReportApi(Plans plans, PlanReports reports, ReportBoards boards, Answers answers) {
        this.plans = plans;
        this.reports = reports;
        this.boards = boards;
        this.answers = answers;
    }

    /**
     * Figures by indicator and place; {@code version} as it was read, {@code submit} to say that
     * this is all. A share that comes from rows may be left out.
     */
    public record Written(
            @Nullable Integer version, @Nullable Boolean submit, @Nullable List<Amount> figures) {}

    /** A figure; the people among them as far as they are known. */
    public record Amount(
            @Nullable UUID indicator,
            @Nullable String place,
            @Nullable Long amount,
            @Nullable Long girls,
            @Nullable Long boys,
            @Nullable Long women,
            @Nullable Long men) {}

    /** The version that was read, and a note where it is sent back. */
    public record Answered(@Nullable Integer version, @Nullable String note) {}

    @Open
    @Operation(summary = "How far each indicator of an agreed plan is, and by which rule")
    @GetMapping("/progress")
    ResponseEntity<?> progress(Actor reader, @PathVariable UUID id) {
        return answers.of(
                plans.find(reader, id)
                        .map(content -> {
                            Map<UUID, Progress> all = boards.progress(content);
                            return new Answers.Items<>(
                                    content.indicators().stream()
                                            .map(it -> progress(it, all.get(it.id())))
                                            .toList(),
                                    null);
                        }));
    }

    static Map<String, Object> progress(Indicator it, @Nullable Progress progress) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("indicator", it.id());
        json.put("target", it.target());
        if (progress != null) {
            Range achieved = progress.achieved();
            json.put("achieved", achieved == null ? null : achieved.low().shown());
            json.put("achievedAtMost", achieved == null ? null : achieved.high().shown());
            json.put("percent", progress.percent());
            json.put("expectedPercent", progress.expected());
            json.put("mark", Statement.word(progress.mark()));
        }
        return json;
    }

    @Operation(summary = "The reporting periods of a plan, and how each partner's report stands")
    @GetMapping("/reports")
    ResponseEntity<?> board(Actor reader, @PathVariable UUID id) {
        return answers.of(reports.board(reader, id).map(PlanReportApi::json));
    }

    private static Answers.Items<Map<String, Object>> json(ReportBoard board) {
        return new Answers.Items<>(
                board.periods().stream()
                        .map(period -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("period", period.name());
                            json.put("from", period.from().toString());
                            json.put("until", period.until().toString());
                            json.put("due", period.due().toString());
                            json.put("locked", board.isLocked(period));
                            json.put(
                                    "reports",
                                    board.content().reporters().stream()
                                            .map(it -> standing(board, it, period))
                                            .toList());
                            return json;
                        })
                        .toList(),
                null);
    }

    private static Map<String, Object> standing(ReportBoard board, UUID partner, Period period) {
        return Map.of(
                "organisation", partner,
                "standing", Statement.word(board.standing(partner, period)),
                "version", board.report(partner, period).version());
    }

    @Operation(summary = "A partner's report of a period; figures not kept yet come from rows")
    @GetMapping(ONE)
    ResponseEntity<?> one(
            Actor reader,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @PathVariable String period) {
        return answer(reader, reports.find(reader, id, organisation, period));
    }

    @Operation(summary = "Write a report; submit it, or keep it for now")
    @PutMapping(ONE)
    ResponseEntity<?> write(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @PathVariable String period,
            @RequestBody Written body) {
        int version = body.version() == null ? 0 : body.version();
        boolean submit = Boolean.TRUE.equals(body.submit());
        FigureForm form = form(body.figures() == null ? List.of() : body.figures());
        return answer(actor, reports.write(actor, id, organisation, period, version, form, submit));
    }

    private static FigureForm form(List<Amount> amounts) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Amount it : amounts) {
            UUID indicator = it.indicator();
            String place = it.place();
            if (indicator != null && place != null) {
                put(typed, FigureForm.field("amount", indicator, place), it.amount());
                put(typed, FigureForm.field("girls", indicator, place), it.girls());
                put(typed, FigureForm.field("boys", indicator, place), it.boys());
                put(typed, FigureForm.field("women", indicator, place), it.women());
                put(typed, FigureForm.field("men", indicator, place), it.men());
            }
        }
        return new FigureForm(typed);
    }

    private static void put(Map<String, String> typed, String field, @Nullable Long number) {
        if (number != null) {
            typed.put(field, number.toString());
        }
    }

    @Operation(summary = "Accept a submitted report")
    @PostMapping(ONE + "/accept")
    ResponseEntity<?> accept(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @PathVariable String period,
            @RequestBody Answered body) {
        return answer(actor, reports.accept(actor, id, organisation, period, version(body)));
    }

    @Operation(summary = "Send a report back, with a note")
    @PostMapping(ONE + "/send-back")
    ResponseEntity<?> sendBack(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @PathVariable String period,
            @RequestBody Answered body) {
        String note = Objects.requireNonNullElse(body.note(), "");
        return answer(
                actor, reports.sendBack(actor, id, organisation, period, version(body), note));
    }

    @Operation(summary = "Lock a period of which every report was accepted")
    @PostMapping("/periods/{period}/lock")
    ResponseEntity<?> lock(Actor actor, @PathVariable UUID id, @PathVariable String period) {
        return answers.of(reports.lock(actor, id, period).map(PlanReportApi::json));
    }

    private static int version(Answered body) {
        return body.version() == null ? 0 : body.version();
    }

    private ResponseEntity<?> answer(Actor reader, Outcome<PlanReports.Found> outcome) {
        return answers.of(outcome.map(found -> json(reader, found)));
    }

    private Map<String, Object> json(Actor reader, PlanReports.Found found) {
        PlanReport it = found.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", it.organisation());
        json.put("period", found.period().name());
        json.put("state", Statement.word(it.state()));
        json.put("locked", found.locked());
        json.put("note", it.note());
        json.put("version", it.version());
        json.put(
                "figures",
                reports.figures(reader, found).stream().map(PlanReportApi::figure).toList());
        return json;
    }

    private static Map<String, Object> figure(Figure it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("indicator", it.indicator());
        json.put("place", it.place());
        json.put("amount", it.amount());
        json.put("girls", it.girls());
        json.put("boys", it.boys());
        json.put("women", it.women());
        json.put("men", it.men());
        json.put("fromRows", it.fromRows());
        return json;
    }
}

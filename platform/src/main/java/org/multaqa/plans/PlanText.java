package org.multaqa.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.spreadsheet.SheetWriter;
import org.multaqa.word.WordDocument;

/** What a plan's page says, as a document and as sheets of a workbook. */
record PlanText(PlanPage page, List<Figure> figures, Language language) {

    private PlanContent content() {
        return page.content();
    }

    private String say(String key, Object... namesAndValues) {
        return Texts.all().say(language, key, namesAndValues);
    }

    private String word(String prefix, Enum<?> value) {
        return say(prefix + "." + Statement.word(value));
    }

    private List<String> words(String... keys) {
        return Arrays.stream(keys).map(this::say).toList();
    }

    private Optional<Range> reached(Share share) {
        return PlanDrafts.indicator(content(), share.indicator())
                .flatMap(it -> new Achieved(it, figures).of(share.organisation(), share.place()));
    }

    private static String shown(Range range) {
        String low = range.low().shown().toPlainString();
        return range.isExact() ? low : low + "–" + range.high().shown().toPlainString();
    }

    /** The plan for Word. */
    WordDocument document() {
        Plan plan = content().plan();
        WordDocument document = new WordDocument(language, plan.title());
        document.quiet(
                word("plans.state-long", plan.state())
                        + "\n"
                        + say("plans.from-until", "from", plan.starts(), "until", plan.ends())
                        + "\n"
                        + say(
                                "plans.kept-by",
                                "name",
                                page.names().of(language, plan.organisation())));
        document.text(plan.purpose());
        for (Objective objective : content().objectives()) {
            document.heading(1, objective.text());
            content().indicatorsOf(objective).forEach(it -> indicator(document, it));
        }
        if (!content().tasks().isEmpty()) {
            document.heading(1, say("plans.tasks"));
            document.table(
                    words("plans.field.task", "plans.partner", "plans.when", "plans.standing"),
                    List.of(4, 3, 3, 2),
                    content().tasks().stream().map(this::task).toList());
        }
        if (!content().partners().isEmpty()) {
            document.heading(1, say("plans.partners"));
            document.table(
                    words("plans.partner", "plans.signature"),
                    List.of(4, 3),
                    content().partners().stream()
                            .map(it -> List.of(page.names().of(language, it), signature(it)))
                            .toList());
        }
        return document;
    }

    private void indicator(WordDocument document, Indicator it) {
        document.heading(2, it.text());
        document.text(
                say(
                        "plans.from-to",
                        "baseline",
                        it.baseline(),
                        "target",
                        it.target(),
                        "unit",
                        it.unit()));
        Progress progress = page.of(it);
        Range achieved = progress == null ? null : progress.achieved();
        if (progress != null && achieved != null) {
            document.text(
                    word("plans.mark", progress.mark())
                            + " · "
                            + say(
                                    "plans.achieved",
                                    "achieved",
                                    shown(achieved),
                                    "target",
                                    it.target(),
                                    "unit",
                                    it.unit(),
                                    "percent",
                                    progress.percent()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Share share : content().sharesOf(it)) {
            rows.add(
                    List.of(
                            page.names().of(language, share.organisation()),
                            page.names().place(language, share.place()),
                            String.valueOf(share.amount()),
                            reached(share).map(PlanText::shown).orElse("–")));
        }
        if (!rows.isEmpty()) {
            document.table(
                    words("plans.partner", "plans.place", "plans.share", "plans.reached"),
                    List.of(5, 3, 2, 2),
                    rows);
        }
    }

    private List<String> task(Task it) {
        return List.of(
                it.what(),
                page.names().of(language, it.organisation()),
                it.isMilestone()
                        ? Dates.day(language, it.ends())
                        : say("plans.from-until", "from", it.starts(), "until", it.ends()),
                say(
                        it.doneAt() != null
                                ? "plans.task-done"
                                : it.isLate(page.today()) ? "plans.task-late" : "plans.task-open"));
    }

    private String signature(java.util.UUID partner) {
        return content()
                .signer(partner)
                .map(Signer::signedAt)
                .map(at -> say("plans.signed-on", "day", Dates.day(language, at)))
                .orElseGet(() -> say("plans.not-signed-yet"));
    }

    /** The plan as sheets: indicators, shares, tasks. */
    List<SheetWriter.Sheet> sheets() {
        List<List<@Nullable Object>> indicators = new ArrayList<>();
        List<List<@Nullable Object>> shares = new ArrayList<>();
        List<List<@Nullable Object>> tasks = new ArrayList<>();
        for (Objective objective : content().objectives()) {
            for (Indicator it : content().indicatorsOf(objective)) {
                indicators.add(cells(objective, it));
                content().sharesOf(it).forEach(share -> shares.add(cells(it, share)));
            }
            for (Task it : content().tasksOf(objective)) {
                tasks.add(
                        Arrays.<@Nullable Object>asList(
                                objective.text(),
                                it.what(),
                                page.names().of(language, it.organisation()),
                                it.starts(),
                                it.ends(),
                                it.doneAt() == null ? null : Dates.today(it.doneAt())));
            }
        }
        return List.of(
                new SheetWriter.Sheet(
                        say("plans.indicators"),
                        words(
                                "plans.field.objective",
                                "plans.field.indicator",
                                "plans.field.unit",
                                "plans.field.baseline",
                                "plans.field.target",
                                "plans.reached",
                                "plans.percent",
                                "plans.standing"),
                        indicators),
                new SheetWriter.Sheet(
                        say("plans.shares"),
                        words(
                                "plans.field.indicator",
                                "plans.partner",
                                "plans.place",
                                "plans.place-code",
                                "plans.share",
                                "plans.reached"),
                        shares),
                new SheetWriter.Sheet(
                        say("plans.tasks"),
                        words(
                                "plans.field.objective",
                                "plans.field.task",
                                "plans.partner",
                                "plans.field.from",
                                "plans.field.until",
                                "plans.task-done"),
                        tasks));
    }

    private List<@Nullable Object> cells(Objective objective, Indicator it) {
        Progress progress = page.of(it);
        Range achieved = progress == null ? null : progress.achieved();
        return Arrays.<@Nullable Object>asList(
                objective.text(),
                it.text(),
                it.unit(),
                it.baseline(),
                it.target(),
                achieved == null ? null : achieved.low().shown(),
                progress == null ? null : progress.percent(),
                progress == null ? null : word("plans.mark", progress.mark()));
    }

    private List<@Nullable Object> cells(Indicator it, Share share) {
        return Arrays.<@Nullable Object>asList(
                it.text(),
                page.names().of(language, share.organisation()),
                page.names().place(language, share.place()),
                share.place(),
                share.amount(),
                reached(share).map(range -> range.low().shown()).orElse(null));
    }
}

package org.multaqa.fourw;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Tool;
import org.multaqa.activities.ActivityRight;
import org.multaqa.directory.OrganisationByName;
import org.multaqa.imports.UploadedFile;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The sheets that were brought, and a place for the next. */
@Controller
class SheetListPages {
    private final SheetLists lists;
    private final SheetUploads uploads;
    private final OrganisationByName organisations;
    private final SheetViews views;

    SheetListPages(
            SheetLists lists,
            SheetUploads uploads,
            OrganisationByName organisations,
            SheetViews views) {
        this.lists = lists;
        this.uploads = uploads;
        this.organisations = organisations;
        this.views = views;
    }

    @Bean
    static Tool activitySheetsTool() {
        return new Tool(4, "fourw.title", "/activities/sheets", ActivityRight.REPORT);
    }

    @GetMapping("/activities/sheets")
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(required = false) @Nullable UUID before) {
        boolean all = actor.mayAnywhere(ActivityRight.REPORT);
        YearMonth of = SheetUploads.month(month);
        Outcome<SheetLists.Wanted> wanted =
                organisation.isBlank() || !all
                        ? Outcome.done(new SheetLists.Wanted(null, of))
                        : organisations
                                .find(organisation)
                                .map(it -> new SheetLists.Wanted(it.id(), of));
        return switch (wanted) {
            case Outcome.Done<SheetLists.Wanted>(SheetLists.Wanted it) ->
                    switch (lists.page(actor, it, before, SheetViews.askedFor())) {
                        case Outcome.Done<List<Sheet>>(List<Sheet> found) ->
                                Page.of(
                                        "fourw/list",
                                        views.list(actor, organisation, of, found, all));
                        case Outcome.Refused<List<Sheet>> refused -> Page.refusal(refused);
                    };
            case Outcome.Refused<SheetLists.Wanted> refused ->
                    Page.of("fourw/list", views.list(actor, organisation, of, List.of(), all))
                            .refused(at("organisation", refused));
        };
    }

    private static Outcome.Refused<?> at(String field, Outcome.Refused<?> refused) {
        return new Outcome.Refused<>(
                Outcome.Why.INVALID,
                refused.problems().stream().map(p -> new Problem(field, p.message())).toList());
    }

    @GetMapping("/activities/sheets/new")
    Page upload(
            Actor actor,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String month) {
        return actor.may(ActivityRight.REPORT)
                ? Page.of("fourw/new", views.upload(actor, organisation, month, List.of()))
                : Page.refusal((Outcome.Refused<?>) Outcome.notAllowed());
    }

    @PostMapping("/activities/sheets")
    Object receive(
            Actor actor,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try (UploadedFile upload = UploadedFile.of(file, SheetDrafts.MOST_BYTES)) {
            return switch (uploads.receive(actor, organisation, month, upload)) {
                case Outcome.Done<Sheet>(Sheet sheet) -> "redirect:" + sheet.address();
                case Outcome.Refused<Sheet> refused when refused.why() == Outcome.Why.NOT_ALLOWED ->
                        Page.refusal(refused);
                case Outcome.Refused<Sheet> refused -> {
                    List<FamilyList.Meaning> families = families(upload.path(), refused);
                    yield Page.of("fourw/new", views.upload(actor, organisation, month, families))
                            .refused(families.isEmpty() ? refused : familyList());
                }
            };
        }
    }

    private static List<FamilyList.Meaning> families(
            @Nullable Path file, Outcome.Refused<?> refused) {
        boolean sent =
                refused.problems().stream()
                        .anyMatch(p -> p.message().key().equals("fourw.family-list"));
        return file == null || !sent
                ? List.of()
                : FamilyList.of(file).map(FamilyList::columns).orElse(List.of());
    }

    /** The columns stand in a table, so that they need not be told in a line. */
    private static Outcome.Refused<?> familyList() {
        return new Outcome.Refused<>(
                Outcome.Why.INVALID, List.of(Problem.at("file", "fourw.family-list-below")));
    }
}

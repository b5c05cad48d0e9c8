package org.multaqa.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.AidKinds;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Component;

/** Puts together what the pages of plans show. */
@Component
class PlanViews {
    static final int LENGTH = 40;

    private final PlanStore store;
    private final PlanLedger ledger;
    private final ReportBoards boards;
    private final Organisations organisations;
    private final ReportViews names;
    private final AidKinds kinds;
    private final TypedPlaces places;

    PlanViews(
            PlanStore store,
            PlanLedger ledger,
            ReportBoards boards,
            Organisations organisations,
            ReportViews names,
            AidKinds kinds,
            TypedPlaces places) {
        this.store = store;
        this.ledger = ledger;
        this.boards = boards;
        this.organisations = organisations;
        this.names = names;
        this.kinds = kinds;
        this.places = places;
    }

    /** The states that a reader may see. */
    static List<PlanState> states(Actor reader) {
        boolean inside = reader.may(PlanRight.READ_INSIDE);
        return Arrays.stream(PlanState.values())
                .filter(state -> inside || state == PlanState.AGREED)
                .toList();
    }

    PlanListPage list(Actor reader, PlanState state, @Nullable UUID after) {
        List<Plan> found = store.in(EnumSet.of(state), after, LENGTH + 1);
        boolean more = found.size() > LENGTH;
        List<Plan> shown = more ? found.subList(0, LENGTH) : found;
        UUID home = reader.organisation();
        return new PlanListPage(
                state,
                states(reader),
                shown,
                organisations.names(shown.stream().map(Plan::organisation).toList()),
                more
                        ? "/plans?state="
                                + org.multaqa.database.Statement.word(state)
                                + "&after="
                                + shown.getLast().id()
                        : null,
                home != null && reader.may(PlanRight.WRITE, home));
    }

    PlanPage page(Actor reader, PlanContent content, Language language, Map<String, String> typed) {
        Plan plan = content.plan();
        boolean inside = reader.may(PlanRight.READ_INSIDE);
        List<PlanStep> steps = inside ? store.steps(plan.id()) : List.of();
        Set<UUID> named = new HashSet<>(content.partners());
        named.add(plan.organisation());
        for (PlanStep step : steps) {
            if (step.organisation() != null) {
                named.add(step.organisation());
            }
            if (step.partner() != null) {
                named.add(step.partner());
            }
        }
        UUID home = reader.organisation();
        boolean goesOn = plan.state() != PlanState.WITHDRAWN;
        boolean carries = home != null && content.partners().contains(home);
        return new PlanPage(
                content,
                Timeline.of(plan, content.tasks(), language == Language.ARABIC),
                names.of(content, named),
                goesOn && inside ? ledger.missing(content) : List.of(),
                steps,
                ledger.today(),
                carries && reader.may(PlanRight.DO, home) ? home : null,
                carries ? home : null,
                new PlanPage.May(
                        goesOn && reader.may(PlanRight.WRITE, plan.organisation()),
                        carries
                                && plan.ready()
                                && reader.may(PlanRight.SIGN, home)
                                && !content.hasSigned(Objects.requireNonNull(home)),
                        reader.mayAnywhere(PlanRight.DO),
                        inside),
                plan.state() == PlanState.AGREED ? boards.progress(content) : Map.of(),
                typed);
    }

    /** The names of those that carry something, to choose from. */
    List<String> names(PlanContent content, Language language) {
        List<UUID> ids = new ArrayList<>(content.partners());
        ids.add(content.plan().organisation());
        return organisations.names(ids).values().stream()
                .map(name -> language.choose(name.ar(), name.en()))
                .distinct()
                .toList();
    }

    /** The kinds of aid whose rows an indicator can count. */
    List<IndicatorFormPage.Kind> kinds(Language language) {
        return kinds.all().stream()
                .map(code -> new IndicatorFormPage.Kind(code, said(code, language)))
                .toList();
    }

    private String said(String code, Language language) {
        List<String> said = kinds.names(code);
        return said.get(language == Language.ARABIC ? 0 : 1);
    }

    IndicatorForm filled(PlanContent content, Indicator it, Language language) {
        Map<UUID, Organisation.Name> names = organisations.names(content.partners());
        return IndicatorForm.of(
                it,
                content.sharesOf(it),
                // By the Arabic name: it is unique, and found again as it stands.
                id -> names.containsKey(id) ? names.get(id).ar() : id.toString(),
                code -> places.shown(code, language));
    }

    PlanPartPage part(PlanPage page, Actor reader, UUID organisation, String typed) {
        PlanContent content = page.content();
        return new PlanPartPage(
                page,
                organisation,
                page.missing(),
                content.plan().state() != PlanState.WITHDRAWN
                        && reader.may(PlanRight.SIGN, organisation)
                        && !content.hasSigned(organisation),
                typed);
    }
}

package org.multaqa.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.imports.FolderExport;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/**
 * Joint projects as IATI 2.03 activities, a file each: those that everybody may see. Organisations
 * and activities are named by references of our own, since none is registered with IATI here.
 */
@Component
class IatiExport implements FolderExport {
    private static final String REFERENCE = "MULTAQA-";

    private final ProjectStore store;
    private final PartnerStore partners;
    private final ProjectLedger ledger;
    private final Organisations organisations;
    private final Gazetteer gazetteer;

    IatiExport(
            ProjectStore store,
            PartnerStore partners,
            ProjectLedger ledger,
            Organisations organisations,
            Gazetteer gazetteer) {
        this.store = store;
        this.partners = partners;
        this.ledger = ledger;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
    }

    @Override
    public String kind() {
        return "iati";
    }

    @Override
    public Message write(Target folder, Language language) {
        Instant now = ledger.now();
        int written = 0;
        int left = 0;
        for (Project project : store.in(EnumSet.copyOf(ProjectState.PUBLIC))) {
            IatiActivity activity = activity(project);
            if (IatiRules.broken(activity, Dates.today(now)).isEmpty()) {
                String name = "project-" + project.id() + ".xml";
                folder.put(name, out -> IatiWriter.write(activity, now, out));
                written++;
            } else {
                left++;
            }
        }
        return Message.of("projects.iati-written", "count", written, "left", left);
    }

    /** A project in the words of the standard. */
    IatiActivity activity(Project project) {
        ProjectTerms terms = project.terms();
        List<Part> parts = partners.parts(project);
        Map<UUID, IatiActivity.Organisation> named = new HashMap<>();
        List<UUID> ids = parts.stream().map(part -> part.partner().organisation()).toList();
        for (Organisation it : organisations.all(ids)) {
            named.put(it.id(), organisation(it));
        }
        IatiActivity.Organisation lead =
                organisations.find(project.lead()).map(IatiExport::organisation).orElseThrow();
        return new IatiActivity(
                lead.ref() + "-" + project.id(),
                lead,
                updated(project),
                terms.title(),
                terms.purpose(),
                participants(project, parts, named),
                IatiCodes.status(project.state()),
                dates(project),
                terms.places().stream()
                        .flatMap(code -> gazetteer.find(code).stream())
                        .map(place ->
                                new IatiActivity.Location(
                                        place.nameAr(),
                                        place.nameEn(),
                                        place.latitude(),
                                        place.longitude(),
                                        place.approximate()))
                        .toList(),
                IatiCodes.shares(terms.sectors()),
                terms.goals(),
                terms.currency(),
                terms.pricedOn(),
                budgets(terms));
    }

    private static List<IatiActivity.YearBudget> budgets(ProjectTerms terms) {
        LocalDate starts = terms.starts();
        LocalDate ends = terms.ends();
        Long budget = terms.budget();
        return starts == null || ends == null || budget == null
                ? List.of()
                : IatiCodes.years(starts, ends, budget);
    }

    private static IatiActivity.Organisation organisation(Organisation it) {
        return new IatiActivity.Organisation(
                REFERENCE + it.id(), IatiCodes.type(it.kind()), it.nameAr(), it.nameEn());
    }

    /** Each partner in each role once, and whoever grants money besides. */
    private static List<IatiActivity.Participant> participants(
            Project project, List<Part> parts, Map<UUID, IatiActivity.Organisation> named) {
        Map<String, IatiActivity.Participant> all = new LinkedHashMap<>();
        for (Part part : parts) {
            IatiActivity.Organisation who = named.get(part.partner().organisation());
            if (who != null) {
                for (PartnerRole role : part.partner().rolesIn(project)) {
                    int code = IatiCodes.role(role);
                    all.putIfAbsent(who.ref() + code, new IatiActivity.Participant(who, code));
                }
            }
            for (FundingSource source : part.sources()) {
                String giver = source.what();
                if (source.kind() == SourceKind.GRANT && giver != null) {
                    var grants = new IatiActivity.Organisation(null, 90, giver, null);
                    all.putIfAbsent(giver, new IatiActivity.Participant(grants, 1));
                }
            }
        }
        return new ArrayList<>(all.values());
    }

    private static SortedMap<Integer, LocalDate> dates(Project project) {
        SortedMap<Integer, LocalDate> dates = new TreeMap<>();
        put(dates, 1, project.terms().starts());
        put(dates, 2, day(project.startedAt()));
        put(dates, 3, project.terms().ends());
        put(dates, 4, project.state() == ProjectState.CLOSED ? day(project.endedAt()) : null);
        return dates;
    }

    private static void put(
            SortedMap<Integer, LocalDate> dates, int type, @Nullable LocalDate day) {
        if (day != null) {
            dates.put(type, day);
        }
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : Dates.today(at);
    }

    /** When it last changed its state. */
    private static Instant updated(Project project) {
        Instant last = project.raisedAt();
        for (Instant at :
                new @Nullable Instant[] {
                    project.signedAt(), project.startedAt(), project.endedAt()
                }) {
            if (at != null && at.isAfter(last)) {
                last = at;
            }
        }
        return last;
    }
}

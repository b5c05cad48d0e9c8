package org.multaqa.plans;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisations;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/** Puts together what the pages of reports show. */
@Component
class ReportViews {
    private final PlanReports reports;
    private final ReportBoards boards;
    private final Organisations organisations;
    private final Gazetteer gazetteer;

    ReportViews(
            PlanReports reports,
            ReportBoards boards,
            Organisations organisations,
            Gazetteer gazetteer) {
        this.reports = reports;
        this.boards = boards;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
    }

    ReportBoardPage board(Actor reader, ReportBoard board) {
        PlanContent content = board.content();
        UUID keeper = content.plan().organisation();
        return new ReportBoardPage(
                board,
                names(content),
                boards.progress(content),
                boards.counted(content.plan().id()),
                reader.may(PlanRight.ACCEPT, keeper) && content.plan().state() == PlanState.AGREED);
    }

    /** The page of one report, with what was typed where it was refused. */
    PlanReportPage report(Actor reader, PlanReports.Found found, FigureForm typed) {
        PlanReport it = found.report();
        PlanContent content = found.content();
        boolean agreed = content.plan().state() == PlanState.AGREED;
        boolean own = it.organisation().equals(reader.organisation());
        List<Figure> figures = reports.figures(reader, found);
        boolean writes = agreed && found.mayChange() && reader.may(PlanRight.DO, it.organisation());
        ReportBoard board = boards.of(content);
        return new PlanReportPage(
                found,
                board.standing(it.organisation(), found.period()),
                board.today(),
                names(content),
                figures,
                typed.typed().isEmpty() ? FigureForm.of(figures) : typed,
                new PlanReportPage.May(
                        writes && found.period().isOver(board.today()),
                        agreed
                                && !found.locked()
                                && reader.may(PlanRight.ACCEPT, content.plan().organisation())
                                && (!own || reader.mayAnywhere(PlanRight.ACCEPT))));
    }

    private Names names(PlanContent content) {
        Set<UUID> named = new HashSet<>(content.partners());
        named.add(content.plan().organisation());
        return of(content, named);
    }

    /** The names of organisations, and of the places of a plan. */
    Names of(PlanContent content, Set<UUID> organisationIds) {
        Map<String, Place> where = new HashMap<>();
        content.shares()
                .forEach(it -> gazetteer.find(it.place()).ifPresent(p -> where.put(it.place(), p)));
        return new Names(organisations.names(organisationIds), where);
    }
}

package org.multaqa.activities;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;
import org.springframework.stereotype.Component;

/** On the page of an organisation, for those who read its reports: how far its reporting is. */
@Component
public class ReportSection implements ProfileSection {
    private final MonthlyReports reports;

    ReportSection(MonthlyReports reports) {
        this.reports = reports;
    }

    /**
     * What the section shows.
     *
     * @param lastAccepted the last month whose report was accepted, null where none was
     */
    public record Shown(
            UUID organisation, @Nullable Message lastAccepted, YearMonth month, boolean own) {
        /** Its report of the month that is over. */
        public String link() {
            return ReportLinks.of(organisation, month);
        }
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Part> of(Actor reader, Organisation organisation) {
        boolean reports =
                switch (organisation.kind()) {
                    case ASSOCIATION, INSTITUTION, INTERNATIONAL -> true;
                    case UNION, NETWORK, MINISTRY, DONOR -> false;
                };
        if (!reports || !reader.may(ActivityRight.READ_REPORTS, organisation.id())) {
            return Optional.empty();
        }
        Message last =
                this.reports
                        .lastAccepted(organisation.id())
                        .map(ReportCalendar::month)
                        .orElse(null);
        return Optional.of(
                new Part(
                        "reports",
                        Message.of("activities.reports"),
                        "activities/section",
                        new Shown(
                                organisation.id(),
                                last,
                                this.reports.thisMonth().minusMonths(1),
                                organisation.id().equals(reader.organisation()))));
    }
}

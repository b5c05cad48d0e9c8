package org.multaqa.licences;

import java.util.List;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.Organisation;

/** One licence, what happened to its line, and the measures that can be taken now. */
public record LicencePage(
        Organisation organisation,
        Licence licence,
        Standing standing,
        List<LicenceHistory.Event> events,
        boolean enters,
        Licences.MeasureForm form,
        String mistake) {

    /** The measures that make sense today. */
    public List<MeasureKind> measures() {
        return switch (standing.standing()) {
            case CURRENT, EXPIRING -> List.of(MeasureKind.SUSPENSION, MeasureKind.REVOCATION);
            case SUSPENDED -> List.of(MeasureKind.LIFTING, MeasureKind.REVOCATION);
            case EXPIRED -> List.of(MeasureKind.REVOCATION);
            case REVOKED, NONE -> List.of();
        };
    }

    /** Whether anything can be done about it. */
    public boolean isOpen() {
        return enters && !licence.isStruck() && standing.standing() != LicenceStanding.NONE;
    }
}

package org.multaqa.verification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.directory.Organisation;

/** The checklist of an organisation; {@code names} of those who said so last. */
public record ChecklistPage(
        Organisation organisation,
        List<Verifications.Check> checks,
        Map<UUID, String> names,
        boolean decides,
        boolean answers) {

    public long verified() {
        return checks.stream().filter(c -> c.item().state() == ItemState.VERIFIED).count();
    }

    /** How many are asked, without those that are waived. */
    public long asked() {
        return checks.stream().filter(c -> c.item().state() != ItemState.NOT_REQUIRED).count();
    }
}

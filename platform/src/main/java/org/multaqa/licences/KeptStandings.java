package org.multaqa.licences;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.LicenceStandings;
import org.springframework.stereotype.Component;

/** Tells the register how organisations stand with their publication. */
@Component
class KeptStandings implements LicenceStandings {
    private final Licences licences;

    KeptStandings(Licences licences) {
        this.licences = licences;
    }

    @Override
    public LicenceStanding of(UUID organisation, LocalDate on) {
        return licences.standing(organisation, on).standing();
    }

    @Override
    public Map<UUID, LicenceStanding> all(LocalDate on) {
        Map<UUID, LicenceStanding> all = new HashMap<>();
        for (Series series : licences.all()) {
            if (series.group() == LicenceGroup.PUBLICATION) {
                LicenceStanding standing = series.on(on).standing();
                if (standing != LicenceStanding.NONE) {
                    all.put(series.organisation(), standing);
                }
            }
        }
        return all;
    }
}

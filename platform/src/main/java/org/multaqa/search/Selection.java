package org.multaqa.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Sector;

/**
 * What a reader asked for; null where it is all the same.
 *
 * @param words normal forms of the words that were typed
 * @param area the code of a place, with those around it, itself last; empty for everywhere
 * @param presence how the place is meant; without a place, any that is known
 */
public record Selection(
        List<String> words,
        @Nullable OrganisationKind kind,
        @Nullable MinistryClass ministryClass,
        @Nullable Sector sector,
        List<String> area,
        Presence presence,
        @Nullable UUID network,
        @Nullable LicenceStanding licence,
        @Nullable Freshness freshness) {

    /** Every active organisation. */
    public static final Selection ALL =
            new Selection(
                    List.of(), null, null, null, List.of(), Presence.EITHER, null, null, null);

    /** Whether an organisation is of it, names aside. */
    boolean takes(Listed it, Instant now) {
        return (kind == null || it.kind() == kind)
                && (ministryClass == null || it.classes().contains(ministryClass))
                && (sector == null || it.sectors().contains(sector))
                && (network == null || it.networks().contains(network))
                && (licence == null || it.licence() == licence)
                && (freshness == null || it.freshness(now) == freshness)
                && isPresent(it);
    }

    private boolean isPresent(Listed it) {
        return switch (presence) {
            case HOME -> area.isEmpty() ? !it.home().isEmpty() : it.home().contains(area.getLast());
            case WORK -> area.isEmpty() ? !it.work().isEmpty() : it.work().contains(area.getLast());
            case EITHER -> area.isEmpty() || isIn(it, area);
        };
    }

    /** At home or serving in an area; serving all of what lies around it is serving in it too. */
    static boolean isIn(Listed it, List<String> area) {
        if (it.home().contains(area.getLast()) || it.work().contains(area.getLast())) {
            return true;
        }
        Set<String> served = it.served();
        if (!served.isEmpty()) {
            for (String around : area) {
                if (served.contains(around)) {
                    return true;
                }
            }
        }
        return false;
    }
}

package org.multaqa.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationState;
import org.multaqa.directory.Organisations;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;

/**
 * The organisations of the directory by name, as they are when it is made: whether one is there
 * already under the same name and in the same place.
 */
final class KnownOrganisations {
    private final Map<String, List<Organisation>> byName = new HashMap<>();
    private final Map<UUID, Organisation> active = new HashMap<>();
    private final Gazetteer gazetteer;

    KnownOrganisations(Organisations organisations, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        organisations.each(it -> {
            if (it.state() == OrganisationState.ACTIVE || it.state() == OrganisationState.CLOSED) {
                byName.computeIfAbsent(key(it.nameAr()), k -> new ArrayList<>(1)).add(it);
            }
            if (it.isActive()) {
                active.put(it.id(), it);
            }
        });
    }

    /** By this two names are the same but for how they are spelt. */
    static String key(String name) {
        return ArabicText.normalize(name);
    }

    /** An active organisation; null where it was none when this was made. */
    @Nullable Organisation find(UUID id) {
        return active.get(id);
    }

    /** The organisation of the same name at the same place, or where either place is unknown. */
    Optional<Organisation> same(String nameAr, @Nullable String place) {
        return named(nameAr).stream().filter(o -> near(o.homePlace(), place)).findFirst();
    }

    /** All of the same name, wherever they are. */
    List<Organisation> named(String nameAr) {
        return byName.getOrDefault(key(nameAr), List.of());
    }

    /** Whether two places are one, or one lies in the other, or nothing is known of either. */
    boolean near(@Nullable String one, @Nullable String other) {
        return one == null
                || other == null
                || gazetteer.within(one, other)
                || gazetteer.within(other, one);
    }
}

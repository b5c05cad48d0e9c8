package org.multaqa.projects;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner of a project.
 *
 * @param number in the order in which partners came
 * @param roles but for the lead's, which follows from the terms
 * @param task what it does, in its own words
 * @param signed what its standing signature says, null where none stands
 * @param returned what it asks to be changed before it signs
 * @param version counts the changes of its part
 */
public record Partner(
        UUID project,
        UUID organisation,
        int number,
        Set<PartnerRole> roles,
        @Nullable String task,
        @Nullable String signed,
        @Nullable Instant signedAt,
        @Nullable String returned,
        int version) {

    /** Whether its signature stands. */
    public boolean hasSigned() {
        return signed != null;
    }

    /** All its roles, the lead's first. */
    public List<PartnerRole> rolesIn(Project project) {
        List<PartnerRole> all = new ArrayList<>();
        if (project.lead().equals(organisation)) {
            all.add(PartnerRole.LEAD);
        }
        all.addAll(roles);
        return all;
    }

    /** Where its part stands. */
    public String address() {
        return "/projects/" + project + "/parts/" + organisation;
    }
}

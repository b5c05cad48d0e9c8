package org.multaqa.oversight;

import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.audit.Entry;

/**
 * A line of the trail with the names behind its ids.
 *
 * @param person who did it, told to those who watch over all and to the person's own organisation
 * @param actedFor the organisation for which it was done
 * @param about the organisation it concerns
 */
public record TrailLine(
        Entry entry,
        @Nullable String person,
        OrganisationNames.@Nullable Named actedFor,
        OrganisationNames.@Nullable Named about) {}

package org.multaqa.accounts;

import java.util.Set;

/**
 * Something that can be allowed. Modules list theirs in an enum: which roles carry it for their own
 * organisation, and which for every organisation.
 */
public interface Right {
    /** Roles that carry the right over their own organisation. */
    Set<Role> own();

    /** Roles that carry the right over any organisation. */
    Set<Role> anywhere();
}

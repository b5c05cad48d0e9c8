package org.multaqa.accounts;

import java.util.Set;

/**
 * Something that can be allowed. Modules list theirs in an enum: which roles carry it for their own
 * organisation, and which for every organisation.
 */
public interface Right {
    /** Who carries it. */
    Carriers carriers();

    /**
     * The roles that carry a right.
     *
     * @param own over their own organisation
     * @param anywhere over any organisation
     */
    record Carriers(Set<Role> own, Set<Role> anywhere) {
        public Carriers {
            own = Set.copyOf(own);
            anywhere = Set.copyOf(anywhere);
        }
    }
}

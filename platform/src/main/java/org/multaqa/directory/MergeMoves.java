package org.multaqa.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/**
 * What a module keeps of an organisation and moves to another when the two become one, as it is
 * said to whoever decides on that: a bean. The moving itself goes by {@link OrganisationMerged}.
 */
public interface MergeMoves {
    /** The key of the text that names it. */
    String label();

    /** How much of it an organisation has, in words; null where there is none. */
    @Nullable Message of(UUID organisation);
}

package org.multaqa.directory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The codes of the places that organisations serve, of whatever level: told by the module that
 * keeps profiles. Whoever changes them calls {@link Organisations#touched}.
 */
public interface AreasServed {
    Set<String> of(UUID organisation);

    /** The same for every organisation that has any. */
    Map<UUID, Set<String>> all();
}

package org.multaqa.coverage;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.multaqa.directory.Sector;

/** What people are known to lack: a bean of the module that keeps needs. */
public interface KnownNeeds {
    /** All confirmed needs that go on; read from memory. */
    Told told();

    /**
     * What is told.
     *
     * @param number another one whenever anything of it is another
     */
    record Told(long number, List<Lack> lacks) {}

    /**
     * A confirmed need that goes on.
     *
     * @param place its P-code
     * @param kind of aid, as of activities
     * @param people how many lack it
     * @param open how many of them nothing is promised for
     * @param givers who has promised something of it: what they do of the kind there is what they
     *     promised, and is not taken off once more
     * @param link where it stands
     */
    record Lack(
            UUID id,
            String what,
            String place,
            String kind,
            Sector sector,
            long people,
            long open,
            Set<UUID> givers,
            String link) {}
}

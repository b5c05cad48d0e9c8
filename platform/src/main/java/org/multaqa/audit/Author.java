package org.multaqa.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who made a change, as the trail keeps it. */
public interface Author {
    /** The person, null for the program itself and for the operator's command line. */
    @Nullable UUID person();

    /** The organisation the person acted for. */
    @Nullable UUID organisation();

    /** By which way: {@code page}, {@code token}, {@code command}, {@code program}. */
    String channel();
}

package org.multaqa.referrals;

import java.util.Map;
import java.util.UUID;
import org.multaqa.directory.Organisation;
import org.multaqa.web.Frame;

/** Organisations by name. */
final class Names {
    private Names() {}

    /** The name in the reader's language; one that is no more is said to be so. */
    static String of(Frame frame, Map<UUID, Organisation.Name> names, UUID organisation) {
        Organisation.Name name = names.get(organisation);
        return name == null ? frame.say("referrals.gone") : frame.name(name.ar(), name.en());
    }
}

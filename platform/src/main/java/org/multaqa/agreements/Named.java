package org.multaqa.agreements;

import java.util.Map;
import java.util.UUID;
import org.multaqa.directory.Organisation;
import org.multaqa.web.Frame;

/** Says what an organisation is called on a page. */
final class Named {
    private Named() {}

    static String of(Frame frame, Map<UUID, Organisation.Name> names, UUID organisation) {
        Organisation.Name name = names.get(organisation);
        return name == null ? "" : frame.name(name.ar(), name.en());
    }
}

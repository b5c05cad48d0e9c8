package org.multaqa.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.directory.Organisation;
import org.multaqa.web.Frame;

/**
 * The devices of the reader's organisation, and those of whom it refers to, to compare.
 *
 * @param id for the next one
 */
public record DevicesPage(
        UUID id,
        UUID home,
        List<Device> own,
        List<Others> others,
        Map<UUID, Organisation.Name> names,
        String name,
        String script) {

    /** The devices of another organisation. */
    public record Others(UUID organisation, List<Device> devices) {}

    public String name(Frame frame, UUID organisation) {
        return Organisation.Name.of(frame.language(), names, organisation);
    }
}

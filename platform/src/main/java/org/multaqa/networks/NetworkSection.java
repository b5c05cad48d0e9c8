package org.multaqa.networks;

import java.util.Optional;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;
import org.springframework.stereotype.Component;

/** On the page of an organisation: where it belongs, and who belongs to it. */
@Component
class NetworkSection implements ProfileSection {
    private final NetworkReading reading;

    NetworkSection(NetworkReading reading) {
        this.reading = reading;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Part> of(Actor reader, Organisation organisation) {
        Belonging belonging = reading.of(reader, organisation, reading.today());
        return belonging.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Part(
                                "networks",
                                Message.of("networks.section"),
                                "networks/section",
                                belonging));
    }
}

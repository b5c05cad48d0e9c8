package org.multaqa.duplicates;

import java.util.List;
import java.util.Optional;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;
import org.springframework.stereotype.Component;

/** On the page of an organisation, for the secretariat alone: the entries it may be once more. */
@Component
class TwinSection implements ProfileSection {
    private final Duplicates duplicates;
    private final DuplicateReading reading;

    TwinSection(Duplicates duplicates, DuplicateReading reading) {
        this.duplicates = duplicates;
        this.reading = reading;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Part> of(Actor reader, Organisation organisation) {
        List<PairView> pairs = reading.views(duplicates.of(reader, organisation.id()));
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Part(
                                "duplicates",
                                Message.of("duplicates.section"),
                                "duplicates/section",
                                new DuplicatesPage(pairs, pairs.size(), false, null, "", "")));
    }
}

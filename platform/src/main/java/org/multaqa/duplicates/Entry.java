package org.multaqa.duplicates;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.TellingFacts;

/**
 * An organisation as it is compared.
 *
 * @param kind null for one that is only asked about
 * @param governorate the code of the governorate it is at home in
 */
record Entry(
        UUID id,
        List<NameForm> names,
        @Nullable OrganisationKind kind,
        @Nullable String place,
        @Nullable String governorate,
        @Nullable Integer foundedYear,
        Set<TellingFacts.Fact> facts) {

    /** The names in a text that is equal as long as they are. */
    String fingerprint() {
        return String.join("|", names.stream().map(NameForm::normal).toList());
    }
}

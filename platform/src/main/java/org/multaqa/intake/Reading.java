package org.multaqa.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;

/**
 * What a row comes to.
 *
 * @param form the directory's fields
 * @param extras what else the row says, by the keys of {@link MemberListExtra}
 * @param twin the organisation that is in the directory already
 */
record Reading(
        int number,
        Verdict verdict,
        OrganisationForm form,
        Map<String, String> extras,
        List<CellNote> notes,
        @Nullable UUID twin) {

    String name() {
        return form.text(OrganisationField.NAME_AR);
    }

    Reading as(Verdict other) {
        return new Reading(number, other, form, extras, notes, twin);
    }
}

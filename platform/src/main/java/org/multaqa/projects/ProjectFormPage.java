package org.multaqa.projects;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Sector;
import org.multaqa.places.PlaceQuestion;

/**
 * The form by which a project is proposed or its terms are said differently.
 *
 * @param lead who leads it now, or would
 * @param project the one that is revised, null for a new one
 * @param version of it as it was seen
 * @param signed how many signatures lapse if anything changes
 * @param partners who may lead it
 * @param need the need it is to answer, null where none is
 * @param questions what is asked about places
 * @param sectors those of the lead first
 */
public record ProjectFormPage(
        Organisation lead,
        @Nullable Project project,
        int version,
        long signed,
        List<Organisation> partners,
        @Nullable UUID need,
        TermsForm form,
        List<PlaceQuestion> questions,
        List<Sector> sectors,
        List<Lessons.Told> alike) {

    public String action() {
        return project == null ? "/projects" : project.address();
    }

    /** What is typed in a field. */
    public String text(String field) {
        return form.text(field);
    }

    /** Whether a partner is chosen as the lead. */
    public boolean leads(Organisation it) {
        String chosen = form.text("lead");
        return chosen.isEmpty() ? it.id().equals(lead.id()) : it.id().toString().equals(chosen);
    }

    public int goals() {
        return TermsForm.GOALS;
    }
}

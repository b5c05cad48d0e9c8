package org.multaqa.projects;

import org.multaqa.directory.Organisation;

/**
 * The form of one partner's part.
 *
 * @param version of the part as it was seen
 */
public record PartFormPage(Part part, Organisation organisation, int version, PartForm form) {

    public Project project() {
        return part.project();
    }

    public String text(String field) {
        return form.text(field);
    }
}

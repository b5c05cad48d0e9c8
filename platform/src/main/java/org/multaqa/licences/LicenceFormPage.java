package org.multaqa.licences;

import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;

/**
 * The form of a licence: a new one of the secretariat, or a renewal that a manager proposes.
 *
 * @param renews the licence it follows, if any
 * @param sentBack the renewal that is to be mended, if it is one
 */
public record LicenceFormPage(
        Organisation organisation,
        LicenceForm form,
        @Nullable Licence renews,
        @Nullable Renewal sentBack,
        boolean proposal) {}

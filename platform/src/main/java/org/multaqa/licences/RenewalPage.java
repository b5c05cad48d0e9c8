package org.multaqa.licences;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.files.Attachment;

/** A proposed renewal beside the licence it renews, and the answer that can be given. */
public record RenewalPage(
        Organisation organisation,
        Renewal renewal,
        Licence renews,
        List<Attachment> documents,
        @Nullable String askedBy,
        @Nullable String decidedBy,
        boolean decides,
        boolean withdraws,
        String note) {}

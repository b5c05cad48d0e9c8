package org.multaqa.licences;

import java.util.List;
import org.multaqa.directory.Organisation;

/** All licences of an organisation and what can be done about them. */
public record LicencesPage(
        Organisation organisation,
        List<LicenceHistory.Line> lines,
        List<Renewal> renewals,
        boolean enters,
        boolean proposes) {}

package org.multaqa.agreements;

import java.util.Map;
import java.util.UUID;
import org.multaqa.directory.Organisation;
import org.multaqa.web.Frame;

/** What deletion means for an organisation, to be read and printed. */
public record CertificatePage(DeletionCertificate it, Map<UUID, Organisation.Name> names) {
    public String name(Frame frame) {
        return Organisation.Name.of(frame.language(), names, it.organisation());
    }

    /** The hash of the text in groups that can be compared by eye. */
    public String hash() {
        String hash = it.agreement().hash();
        return hash == null ? "" : AgreementPage.grouped(hash);
    }
}

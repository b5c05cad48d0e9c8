package org.multaqa.verification;

import org.multaqa.accounts.Actor;
import org.multaqa.files.Attachment;
import org.multaqa.files.FileGuard;
import org.springframework.stereotype.Component;

/** Evidence is for those who may read the checklist. */
@Component
class VerificationGuard implements FileGuard {
    @Override
    public String kind() {
        return Verifications.DOCUMENTS;
    }

    @Override
    public boolean mayRead(Actor actor, Attachment attachment) {
        return actor.may(VerificationRight.READ, attachment.organisation());
    }
}

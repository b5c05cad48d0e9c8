package org.multaqa.files;

import org.multaqa.accounts.Actor;
import org.springframework.stereotype.Component;

/** Documents of the kind {@code sample} are for their own organisation. */
@Component
final class SampleGuard implements FileGuard {
    @Override
    public String kind() {
        return "sample";
    }

    @Override
    public boolean mayRead(Actor actor, Attachment attachment) {
        return attachment.organisation().equals(actor.organisation());
    }
}

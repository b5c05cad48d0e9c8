package org.multaqa.licences;

import org.multaqa.accounts.Actor;
import org.multaqa.files.Attachment;
import org.multaqa.files.FileGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents of licences and renewals are for those who may read the history. */
@Configuration(proxyBeanMethods = false)
class LicenceGuards {
    private record Guard(String kind) implements FileGuard {
        @Override
        public boolean mayRead(Actor actor, Attachment attachment) {
            return actor.may(LicenceRight.READ, attachment.organisation());
        }
    }

    @Bean
    FileGuard licenceDocuments() {
        return new Guard(Licences.DOCUMENTS);
    }

    @Bean
    FileGuard renewalDocuments() {
        return new Guard(Renewals.DOCUMENTS);
    }
}

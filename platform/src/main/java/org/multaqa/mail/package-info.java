/**
 * Letters to people: by SMTP where it is set ({@code spring.mail.host}), else as files in the data
 * directory's outbox, so that a demo and an installation without mail lose none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "health"})
package org.multaqa.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

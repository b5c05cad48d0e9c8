/**
 * What those who watch may see: the trail of changes for auditors and for each organisation its own
 * part of it. The ministry's and the public's figures come to stand here too.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "database", "audit", "web", "accounts", "jobs", "mail"})
package org.multaqa.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

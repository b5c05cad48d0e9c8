/**
 * Documents that belong to a thing of some module: uploaded, judged by what they are and not by
 * what they are called, kept once by their content, and given out as downloads only.
 *
 * <p>Words: an <em>attachment</em> is a document's name at a thing, known by kind and id; its
 * <em>content</em> stands in the data directory under its SHA-256 and goes with the last attachment
 * that has it. Who may read is asked from the module that owns the thing, through its {@link
 * org.multaqa.files.FileGuard}; whether something may be attached, that module says before it calls
 * {@link org.multaqa.files.Attachments}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "database", "audit", "web", "accounts", "jobs"})
package org.multaqa.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

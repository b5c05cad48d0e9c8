/**
 * Files that are brought into the workspace: what every kind of import has in common.
 *
 * <p>A module that can take a file gives a bean of {@link org.multaqa.imports.FileImport}; the
 * command line finds it by its kind. A <em>report</em> says row by row what became of the file; an
 * import can be undone as a whole. A file that people work on is a {@link
 * org.multaqa.imports.BroughtFile} in a {@link org.multaqa.imports.FileStore}; {@link
 * org.multaqa.imports.LongWork} takes it from state to state.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database", "accounts"})
package org.multaqa.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.multaqa.linkage.index;

import java.nio.file.Path;

/** A file of the bag is not as it was written; only a backup helps. */
public final class DamagedBag extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedBag(Path file, String what) {
        super(file.getFileName() + ": " + what);
    }
}

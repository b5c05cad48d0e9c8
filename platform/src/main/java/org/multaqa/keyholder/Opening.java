package org.multaqa.keyholder;

import java.nio.file.Path;

/** What the operator opens a holder with. */
public sealed interface Opening {
    /** Something typed; the array is wiped when it has been used. */
    @SuppressWarnings("ArrayRecordComponent")
    record Passphrase(char[] typed) implements Opening {
        @Override
        public String toString() {
            return "a passphrase";
        }
    }

    /** A file that only its owner may read; made where a new holder is made and it is not there. */
    record KeyFile(Path file) implements Opening {}
}

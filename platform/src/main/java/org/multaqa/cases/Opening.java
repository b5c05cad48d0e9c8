package org.multaqa.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What opens a case; bytes in hexadecimal.
 *
 * @param handle the address of the record that was met
 * @param agreement that is cited; without one nothing is opened
 * @param kind the word of the kind of help
 * @param key the opener's X25519 key for this case
 * @param proof that it has opened the payload
 * @param salt drawn for this act
 */
public record Opening(
        String handle,
        @Nullable UUID agreement,
        String kind,
        String key,
        String proof,
        String salt) {
    /** What stands for it in the log. */
    public String commitment() {
        return CaseAct.OPENING.commitment(
                salt, handle, String.valueOf(agreement), kind, key, proof);
    }

    boolean isSound() {
        return CaseFields.is(handle, CaseFields.HANDLE)
                && CaseFields.is(key, CaseFields.KEY)
                && CaseFields.is(proof, CaseFields.KEY)
                && CaseFields.is(salt, CaseFields.KEY);
    }
}

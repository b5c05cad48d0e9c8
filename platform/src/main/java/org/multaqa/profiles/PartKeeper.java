package org.multaqa.profiles;

import java.util.UUID;
import org.multaqa.language.Outcome;

/** What is particular to a kind of part: where it stands and how a form of it is read. */
interface PartKeeper<P extends Part> {
    PartKind kind();

    PartStore<P> store();

    /** The part that the form means, or what is wrong with the form. */
    Outcome<P> read(Typed typed, UUID id, UUID organisation, int version);

    /** The form that a part would be typed as. */
    Typed typed(P part);
}

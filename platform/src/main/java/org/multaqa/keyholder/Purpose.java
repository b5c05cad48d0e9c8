package org.multaqa.keyholder;

import java.util.Locale;

/** What a member says that it asks for; it stands in the log of every holder. */
public enum Purpose {
    /** Help that was given is registered. */
    REGISTERING,
    /** A list is checked before a distribution. */
    BATCH_CHECK,
    /** One family is checked at the desk. */
    DESK_CHECK,
    /** What was registered is encoded anew with the key of a new epoch. */
    RENEWAL,
    /** Something is corrected or withdrawn. */
    CORRECTION;

    /** As it stands in the log and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

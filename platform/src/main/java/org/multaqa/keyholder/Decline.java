package org.multaqa.keyholder;

import java.util.Locale;

/** Why a holder does not answer a request that is written well. */
enum Decline {
    /** It was meant for another holder. */
    OTHER_HOLDER,
    /** No such member is enrolled here. */
    UNKNOWN_MEMBER,
    /** The member has left. */
    MEMBER_LEFT,
    /** The signature is not the member's. */
    BAD_SIGNATURE,
    /** It is too old, or the member's clock or ours is wrong. */
    EXPIRED,
    /** The same request was answered too often. */
    REPEATED,
    /** There is no share of that key here: another epoch, or handed on, or destroyed. */
    OTHER_KEY,
    /** Something among the elements is none. */
    BAD_ELEMENT,
    /** The member's allowance of the day does not reach. */
    DAY_USED,
    /** The member's allowance of the year does not reach. */
    YEAR_USED,
    /** The holder cannot write its log, so it answers nothing. */
    LOG_TROUBLE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

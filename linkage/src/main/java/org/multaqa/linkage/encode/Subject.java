package org.multaqa.linkage.encode;

import java.time.YearMonth;
import java.util.List;

/**
 * One record as this package sees it.
 *
 * @param id what the charity calls it; it stays with the charity
 * @param matchKeys its match keys, each a canonical text that begins with its kind
 * @param hints by which it is compared
 * @param help what was given
 */
public record Subject(String id, List<String> matchKeys, Hints hints, Help help) {

    /**
     * What an entry says of the help and how long it stands.
     *
     * @param kind the number of the kind of aid
     * @param month when it was given
     * @param subDistrict where, as the digits of its code
     * @param lastQuarter the last quarter in which the hub answers with it, from the year 2000
     */
    public record Help(int kind, YearMonth month, int subDistrict, int lastQuarter) {}
}

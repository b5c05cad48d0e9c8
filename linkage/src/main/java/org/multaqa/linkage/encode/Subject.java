package org.multaqa.linkage.encode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
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
    private static final int FINGERPRINT = 16;

    /**
     * What an entry says of the help and how long it stands.
     *
     * @param kind the number of the kind of aid
     * @param month when it was given
     * @param subDistrict where, as the digits of its code
     * @param lastQuarter the last quarter in which the hub answers with it, from the year 2000
     */
    public record Help(int kind, YearMonth month, int subDistrict, int lastQuarter) {}

    /**
     * Sixteen bytes that are others as soon as anything is that goes into its entries. Keyed, so
     * that who finds them cannot try people out.
     */
    public byte[] fingerprint(CharitySecret charity) {
        ByteBuffer text = ByteBuffer.allocate(Hints.BYTES + 4 * Integer.BYTES);
        hints.write(text);
        text.putInt(help.kind()).putInt(help.subDistrict()).putInt(help.lastQuarter());
        text.putInt(help.month().getYear() * 12 + help.month().getMonthValue());
        byte[] keys = String.join("\n", matchKeys).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(charity.expand("multaqa row 1", text.array(), keys), FINGERPRINT);
    }
}

package org.multaqa.linkage.attack;

import java.util.Arrays;

/** The control on entries that tell which of them are of one record. */
final class TiedAttack {
    private TiedAttack() {}

    /**
     * Attacks.
     *
     * @param filledUp whether records are filled up with noise and kinds are not told; else the
     *     number and the kinds of a record's keys show, and with them which fields it lacks
     */
    static Claims run(Exchange exchange, boolean filledUp, long seed) {
        int records = exchange.records();
        int[] order = Order.shuffled(records, seed);
        int[] recordOf = Arrays.stream(exchange.recordOf).map(r -> order[r]).toArray();
        int[] personOf = new int[records];
        for (int r = 0; r < records; r++) {
            personOf[order[r]] = exchange.personOf[r];
        }
        int[] shown = filledUp ? new int[recordOf.length] : exchange.kindOf;
        long[] hub =
                Refinement.colours(records, recordOf, Bucketing.of(exchange.tags), shown, filledUp);
        long[] plain =
                Refinement.colours(
                        records, exchange.recordOf, Bucketing.of(exchange.keys), shown, filledUp);
        Claims claims = new Claims(exchange.people);
        claim(hub, plain, personOf, exchange.personOf, claims);
        return claims;
    }

    /** Says of each record of the hub that it is a plain one of its colour. */
    private static void claim(
            long[] hub, long[] plain, int[] hubPeople, int[] people, Claims claims) {
        long[] both = Arrays.copyOf(hub, hub.length + plain.length);
        System.arraycopy(plain, 0, both, hub.length, plain.length);
        Bucketing colours = Bucketing.of(both);
        for (int colour = 0; colour < colours.count(); colour++) {
            int ofHub = 0;
            while (ofHub < colours.size(colour) && colours.thing(colour, ofHub) < hub.length) {
                ofHub++;
            }
            int ofPlain = colours.size(colour) - ofHub;
            for (int i = 0; i < Math.min(ofHub, ofPlain); i++) {
                int record = colours.thing(colour, i);
                int person = people[colours.thing(colour, ofHub + i) - hub.length];
                claims.add(person, 1.0 / ofPlain, record, person == hubPeople[record]);
            }
        }
    }
}

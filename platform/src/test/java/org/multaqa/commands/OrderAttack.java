package org.multaqa.commands;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.index.Entry;

/**
 * Somebody who has every file of the hub looks whether entries that lie near each other are of one
 * record, or of one charity. The test knows the truth from what the charities have kept; how often
 * neighbours agree is compared with how often they do when the order is drawn by chance.
 */
final class OrderAttack {
    private static final int NEAR = 8;
    private static final int DRAWN = 200;

    /** Whose an entry truly is. */
    record Owner(int charity, String record) {}

    /** By how many standard deviations neighbours agree more often than by chance. */
    record Ties(int entries, double ofOneRecord, double ofOneCharity) {}

    private final Map<ByteBuffer, Owner> owners = new HashMap<>();
    private final Random random;

    OrderAttack(long seed) {
        random = new Random(seed);
    }

    /** What a charity has kept of its lists, so that its entries are known again. */
    void know(int charity, List<Keepsakes.Keepsake> kept, CharitySecret secret) {
        for (Keepsakes.Keepsake row : kept) {
            for (Keepsakes.Left left : row.left()) {
                byte[] hash = Entry.deletionHash(left.deletion(secret).secret());
                owners.put(ByteBuffer.wrap(hash), new Owner(charity, charity + row.record()));
            }
        }
    }

    /** How many entries are known. */
    int known() {
        return owners.size();
    }

    /** The known entries of a file in their order, wherever in it they begin. */
    List<Integer> places(byte[] file) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at + Entry.BYTES <= file.length; at++) {
            if (owner(file, at) != null) {
                places.add(at);
            }
        }
        return places;
    }

    @org.jspecify.annotations.Nullable
    Owner owner(byte[] file, int at) {
        return owners.get(ByteBuffer.wrap(file, at + Entry.DELETION_AT, Entry.DELETION_BYTES));
    }

    /** Attacks the order in which known entries lie in a file. */
    Ties attack(byte[] file) {
        List<Owner> order = new ArrayList<>();
        for (int at : places(file)) {
            order.add(java.util.Objects.requireNonNull(owner(file, at)));
        }
        return new Ties(
                order.size(),
                deviation(order, (a, b) -> a.record().equals(b.record())),
                deviation(order, (a, b) -> a.charity() == b.charity()));
    }

    private double deviation(List<Owner> order, BiPredicate<Owner, Owner> tie) {
        List<Owner> drawn = new ArrayList<>(order);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWN; i++) {
            Collections.shuffle(drawn, random);
            double ties = ties(drawn, tie);
            sum += ties;
            squares += ties * ties;
        }
        double mean = sum / DRAWN;
        double variance = squares / DRAWN - mean * mean;
        return (ties(order, tie) - mean) / Math.sqrt(Math.max(1e-9, variance));
    }

    private static long ties(List<Owner> order, BiPredicate<Owner, Owner> tie) {
        long ties = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < Math.min(order.size(), i + NEAR); j++) {
                ties += tie.test(order.get(i), order.get(j)) ? 1 : 0;
            }
        }
        return ties;
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;

/** The bag of a hub that has stopped, looked into with what a charity has kept of a list. */
final class LeftAtHub implements AutoCloseable {
    private final Bag bag;

    private LeftAtHub(Bag bag) {
        this.bag = bag;
    }

    static LeftAtHub open(Path folder) throws IOException {
        return new LeftAtHub(Bag.open(file(folder), 1));
    }

    /** Where the bag of a hub lies. */
    static Path file(Path folder) throws IOException {
        try (Stream<Path> bags = Files.list(folder.resolve("hub").resolve("exchange"))) {
            return bags.filter(b -> b.getFileName().toString().startsWith("bag-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How many entries there are in all, noise among them. */
    long size() {
        return bag.size();
    }

    /** What a charity has kept of a list. */
    static List<Keepsakes.Keepsake> kept(Path keys, String list) throws IOException {
        try (CharitySecret charity = secret(keys)) {
            return new SubmittedLists(keys).named(list).kept(charity);
        }
    }

    static CharitySecret secret(Path keys) {
        return KeyFolder.key(keys.resolve(KeyFolder.CHARITY), CharitySecret::read);
    }

    /** How often each entry of some rows stands in the bag. */
    List<Integer> times(Path keys, List<Keepsakes.Keepsake> rows) {
        List<Integer> times = new ArrayList<>();
        try (CharitySecret charity = secret(keys)) {
            for (Keepsakes.Keepsake row : rows) {
                for (Keepsakes.Left left : row.left()) {
                    byte[] hash = Entry.deletionHash(left.deletion(charity).secret());
                    times.add(
                            (int)
                                    bag.find(left.tag(), 0).stream()
                                            .filter(entry -> isOf(entry, hash))
                                            .count());
                }
            }
        }
        return times;
    }

    private static boolean isOf(byte[] entry, byte[] hash) {
        int at = Entry.DELETION_AT;
        return Arrays.equals(entry, at, at + Entry.DELETION_BYTES, hash, 0, hash.length);
    }

    @Override
    public void close() throws IOException {
        bag.close();
    }
}

package org.multaqa.commands;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.multaqa.agreements.HelpKind;
import org.multaqa.database.Refusal;

/**
 * A list's copy as it lies at the hub: what the hub knows of it anyway (agreement, kind, key), the
 * keepsakes and the families of its rows, sealed with the charity's secret, and zeros up to a full
 * quarter of a megabyte.
 */
final class SealedCopy {
    private static final int VERSION = 2;
    private static final int GROUP = 32;
    private static final int HEADER = 4 + 16 + 4 + GROUP + 16;
    private static final long FULL = 256L << 10;

    private SealedCopy() {}

    /** The bytes of a list's copy, and how many there are. */
    static InputStream of(SubmittedList list) throws IOException {
        HubTerms terms = list.terms();
        long sealed = Files.size(list.keepsakes());
        byte[] families =
                Files.exists(list.families()) ? Files.readAllBytes(list.families()) : new byte[0];
        byte[] header =
                ByteBuffer.allocate(HEADER)
                        .putInt(VERSION)
                        .putLong(terms.agreement().getMostSignificantBits())
                        .putLong(terms.agreement().getLeastSignificantBits())
                        .putInt(terms.kind().ordinal())
                        .put(terms.group())
                        .putLong(sealed)
                        .putLong(families.length)
                        .array();
        long all = HEADER + sealed + families.length;
        int zeros = (int) (Math.ceilDiv(all, FULL) * FULL - all);
        return new SequenceInputStream(
                java.util.Collections.enumeration(
                        List.of(
                                new ByteArrayInputStream(header),
                                new BufferedInputStream(Files.newInputStream(list.keepsakes())),
                                new ByteArrayInputStream(families),
                                new ByteArrayInputStream(new byte[zeros]))));
    }

    /** Leaves a list's copy at the hub. */
    static void leave(SubmittedList list, HubLine line) {
        line.leave(
                "copies/" + list.name(),
                () -> {
                    try {
                        return of(list);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Writes what a copy holds into the list's files and tells on what terms it was left. */
    static HubTerms read(InputStream copy, Path keepsakes, Path families) throws IOException {
        DataInputStream in = new DataInputStream(copy);
        int version = in.readInt();
        if (version < 1 || version > VERSION) {
            throw new Refusal("exchange.hub-unclear");
        }
        UUID agreement = new UUID(in.readLong(), in.readLong());
        int kind = in.readInt();
        byte[] group = in.readNBytes(GROUP);
        long sealed = in.readLong();
        // copies of the first version have no families
        long more = version == 1 ? 0 : in.readLong();
        if (kind < 0 || kind >= HelpKind.values().length || sealed < 0 || more < 0) {
            throw new Refusal("exchange.hub-unclear");
        }
        write(in, sealed, keepsakes);
        if (more > 0) {
            write(in, more, families);
        }
        return new HubTerms(agreement, HelpKind.values()[kind], group);
    }

    private static void write(DataInputStream in, long length, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (long left = length; left > 0; ) {
                byte[] some = in.readNBytes((int) Math.min(left, 1 << 16));
                if (some.length == 0) {
                    throw new Refusal("exchange.hub-unclear");
                }
                out.write(some);
                left -= some.length;
            }
        }
    }
}

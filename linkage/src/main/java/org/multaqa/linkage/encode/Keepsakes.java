package org.multaqa.linkage.encode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;

/**
 * What a charity must keep of an encoded list: for each record the key of its mailbox, for each
 * entry what deletes it. In a file sealed with the charity's own secret, so that a copy may lie
 * anywhere.
 */
public final class Keepsakes {
    static final int ID_BYTES = 16;
    private static final int PRIVATE_KEY_BYTES = 32;
    private static final int PIECE = 1 << 20;

    private Keepsakes() {}

    /**
     * What is kept of a record.
     *
     * @param record what the charity calls it
     * @param mailboxKey the private key that belongs to its handle
     */
    public record Keepsake(String record, byte[] mailboxKey, List<Left> left) {}

    /**
     * An entry that was left at the hub: its tag, and the id that its deletion secret is made of.
     */
    public record Left(byte[] tag, byte[] id) {
        /** What has the hub delete it. */
        public Bag.Deletion deletion(CharitySecret charity) {
            return new Bag.Deletion(tag, charity.deletionSecret(id));
        }
    }

    /** Reads a file with the secret it was sealed with; another is refused by {@link KeyFault}. */
    public static List<Keepsake> read(Path file, CharitySecret charity) throws IOException {
        List<Keepsake> all = new ArrayList<>();
        SealedPieces.read(file, charity.keepsakeKey(), piece -> unpack(piece, all::add));
        return all;
    }

    /** The same from a stream, with the key that {@link CharitySecret} expands for keepsakes. */
    public static List<Keepsake> read(InputStream in, byte[] key) throws IOException {
        List<Keepsake> all = new ArrayList<>();
        SealedPieces.read(in, key, piece -> unpack(piece, all::add));
        return all;
    }

    private static void unpack(byte[] piece, Consumer<Keepsake> to) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(piece));
        while (in.available() > 0) {
            String record = in.readUTF();
            byte[] mailboxKey = in.readNBytes(PRIVATE_KEY_BYTES);
            List<Left> left = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                left.add(new Left(in.readNBytes(Entry.TAG_BYTES), in.readNBytes(ID_BYTES)));
            }
            to.accept(new Keepsake(record, mailboxKey, left));
        }
    }

    /** Writes such a file, whole or not at all. */
    static final class Writer implements AutoCloseable {
        private final Path target;
        private final Path unfinished;
        private final SealedPieces.Writer pieces;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Writer(Path target, CharitySecret charity) throws IOException {
            this.target = target;
            unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
            pieces =
                    SealedPieces.Writer.continuing(
                            unfinished, charity.keepsakeKey(), SealedPieces.BEGINNING);
        }

        void keep(Keepsake keepsake) throws IOException {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(keepsake.record());
            out.write(keepsake.mailboxKey());
            out.writeInt(keepsake.left().size());
            for (Left left : keepsake.left()) {
                out.write(left.tag());
                out.write(left.id());
            }
            Arrays.fill(keepsake.mailboxKey(), (byte) 0);
            if (bytes.size() >= PIECE) {
                flush(false);
            }
        }

        private void flush(boolean last) throws IOException {
            pieces.write(bytes.toByteArray(), last);
            bytes.reset();
        }

        /** Has everything on the disk, but not yet by its name. */
        void complete() throws IOException {
            flush(true);
            pieces.force();
            pieces.close();
        }

        /** Gives the file its name. */
        void publish() throws IOException {
            Files.move(
                    unfinished,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() throws IOException {
            pieces.close();
            Files.deleteIfExists(unfinished);
        }
    }
}

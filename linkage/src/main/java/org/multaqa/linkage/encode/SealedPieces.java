package org.multaqa.linkage.encode;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import org.multaqa.linkage.sodium.Sealing;

/**
 * A sealed file in pieces: each sealed with its number and whether it is the last, so that none can
 * be left out, exchanged or cut off unseen.
 */
final class SealedPieces {
    /** Where a file begins. */
    static final End BEGINNING = new End(0, 0);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 1 << 28;
    private static final int HEAD_BYTES = 5;

    private SealedPieces() {}

    /** Takes one opened piece. */
    interface Taker {
        void take(byte[] piece) throws IOException;
    }

    /** How many whole pieces a file has, and where they end. */
    record End(int pieces, long position) {}

    /** Reads a file to its last piece; refuses one that does not come to it. */
    static void read(Path file, byte[] key, Taker taker) throws IOException {
        read(Files.newInputStream(file), key, taker);
    }

    /** The same of a stream, which is closed afterwards. */
    static void read(InputStream from, byte[] key, Taker taker) throws IOException {
        if (!read(from, key, taker, new End[1])) {
            throw new KeyFault("the end of the sealed file is missing");
        }
    }

    /** Reads a file that has no last piece; what is torn at its end is passed over. */
    static End readOpenEnded(Path file, byte[] key, Taker taker) throws IOException {
        End[] end = {BEGINNING};
        read(Files.newInputStream(file), key, taker, end);
        return end[0];
    }

    private static boolean read(InputStream from, byte[] key, Taker taker, End[] end)
            throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from));
                Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, key);
            long position = 0;
            boolean last = false;
            for (int number = 0; !last; number++) {
                last = in.readBoolean();
                int length = in.readInt();
                if (length < Sealing.MAC_BYTES || length > LONGEST) {
                    throw new KeyFault("this is no sealed file");
                }
                byte[] nonce = in.readNBytes(Sealing.NONCE_BYTES);
                byte[] sealed = in.readNBytes(length);
                if (sealed.length < length) {
                    return false;
                }
                taker.take(open(sealed, nonce, spoken(number, last), secret));
                position += HEAD_BYTES + nonce.length + length;
                end[0] = new End(number + 1, position);
            }
            secret.fill((byte) 0);
            return true;
        } catch (EOFException e) {
            return false;
        }
    }

    private static byte[] open(byte[] sealed, byte[] nonce, byte[] spoken, MemorySegment secret) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(sealed.length);
            boolean opened =
                    Sealing.open(
                            text,
                            copy(arena, sealed),
                            copy(arena, spoken),
                            copy(arena, nonce),
                            secret);
            if (!opened) {
                throw new KeyFault("it was sealed with another secret, or changed since");
            }
            return text.asSlice(0, sealed.length - (long) Sealing.MAC_BYTES)
                    .toArray(ValueLayout.JAVA_BYTE);
        }
    }

    private static byte[] spoken(int number, boolean last) {
        return ByteBuffer.allocate(HEAD_BYTES).putInt(number).put((byte) (last ? 1 : 0)).array();
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    /** Writes such a file. */
    static final class Writer implements AutoCloseable {
        private final FileChannel channel;
        private final Arena arena = Arena.ofShared();
        private final MemorySegment secret;
        private int number;
        private long position;

        private Writer(FileChannel channel, byte[] key, End end) {
            this.channel = channel;
            secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, key);
            Arrays.fill(key, (byte) 0);
            number = end.pieces();
            position = end.position();
        }

        /** Goes on behind the whole pieces of a file, or begins one; wipes the array of the key. */
        static Writer continuing(Path file, byte[] key, End end) throws IOException {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(end.position());
            return new Writer(channel, key, end);
        }

        void write(byte[] piece, boolean last) throws IOException {
            byte[] nonce = new byte[Sealing.NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            try (Arena once = Arena.ofConfined()) {
                MemorySegment sealed = once.allocate(piece.length + Sealing.MAC_BYTES);
                MemorySegment text = copy(once, piece);
                Sealing.seal(
                        sealed, text, copy(once, spoken(number, last)), copy(once, nonce), secret);
                text.fill((byte) 0);
                ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES + nonce.length);
                head.put((byte) (last ? 1 : 0)).putInt((int) sealed.byteSize()).put(nonce);
                put(head.flip());
                put(sealed.asByteBuffer());
            }
            number++;
        }

        private void put(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        }

        void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                channel.close();
                secret.fill((byte) 0);
                arena.close();
            }
        }
    }
}

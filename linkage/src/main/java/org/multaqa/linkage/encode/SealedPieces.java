package org.multaqa.linkage.encode;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.multaqa.linkage.sodium.Sealing;

/**
 * A sealed file in pieces: each sealed with its number and whether it is the last, so that none can
 * be left out, exchanged or cut off unseen.
 */
final class SealedPieces {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 1 << 28;

    private SealedPieces() {}

    /** Takes one opened piece. */
    interface Taker {
        void take(byte[] piece) throws IOException;
    }

    static void read(Path file, byte[] key, Taker taker) throws IOException {
        try (DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, key);
            boolean last = false;
            for (int number = 0; !last; number++) {
                last = in.readBoolean();
                int length = in.readInt();
                if (length < Sealing.MAC_BYTES || length > LONGEST) {
                    throw new KeyFault("this is no sealed file");
                }
                byte[] nonce = in.readNBytes(Sealing.NONCE_BYTES);
                byte[] sealed = in.readNBytes(length);
                taker.take(open(sealed, nonce, spoken(number, last), secret));
            }
        } catch (EOFException e) {
            throw new KeyFault("the end of the sealed file is missing");
        }
    }

    private static byte[] open(byte[] sealed, byte[] nonce, byte[] spoken, MemorySegment secret) {
        try (Arena arena = Arena.ofConfined()) {
            if (sealed.length < Sealing.MAC_BYTES || nonce.length < Sealing.NONCE_BYTES) {
                throw new KeyFault("the end of the sealed file is missing");
            }
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
        return new byte[] {
            (byte) (number >> 24),
            (byte) (number >> 16),
            (byte) (number >> 8),
            (byte) number,
            (byte) (last ? 1 : 0)
        };
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    /** Writes such a file. */
    static final class Writer implements AutoCloseable {
        private final FileChannel channel;
        private final DataOutputStream out;
        private final Arena arena = Arena.ofConfined();
        private final MemorySegment secret;
        private int number;

        Writer(Path file, byte[] key) throws IOException {
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
            out = new DataOutputStream(Channels.newOutputStream(channel));
            secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, key);
        }

        void write(byte[] piece, boolean last) throws IOException {
            byte[] nonce = new byte[Sealing.NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            try (Arena once = Arena.ofConfined()) {
                MemorySegment sealed = once.allocate(piece.length + Sealing.MAC_BYTES);
                Sealing.seal(
                        sealed,
                        copy(once, piece),
                        copy(once, spoken(number++, last)),
                        copy(once, nonce),
                        secret);
                out.writeBoolean(last);
                out.writeInt((int) sealed.byteSize());
                out.write(nonce);
                out.write(sealed.toArray(ValueLayout.JAVA_BYTE));
            }
            if (last) {
                channel.force(true);
            }
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

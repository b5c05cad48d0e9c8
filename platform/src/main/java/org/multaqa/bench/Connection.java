package org.multaqa.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One browser's connection that stays open: sends a request, reads the answer to its end by its
 * length or its chunks, and looks at nothing but the status.
 */
final class Connection {
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final ByteBuffer read = ByteBuffer.allocate(512 << 10);
    private ByteBuffer toSend = ByteBuffer.allocate(0);
    private long sentAt;
    private int address;
    private int bodyFrom;
    private int length;
    private int chunk;

    Connection(Selector selector, int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends the request of an address, by its number in the plan. */
    void send(byte[] request, int number, long now) throws IOException {
        address = number;
        sentAt = now;
        bodyFrom = -1;
        read.clear();
        toSend = ByteBuffer.wrap(request);
        while (toSend.hasRemaining()) {
            channel.write(toSend);
        }
    }

    int address() {
        return address;
    }

    long sentAt() {
        return sentAt;
    }

    /** Reads what came; the status when the answer is whole, 0 before that, -1 when cut off. */
    int read() throws IOException {
        int count = channel.read(read);
        if (count < 0) {
            return -1;
        }
        if (bodyFrom < 0 && !readHead()) {
            return 0;
        }
        return isWhole() ? status() : 0;
    }

    void close() throws IOException {
        channel.close();
    }

    private int status() {
        return (read.get(9) - '0') * 100 + (read.get(10) - '0') * 10 + (read.get(11) - '0');
    }

    private boolean readHead() {
        int end = find(HEAD_END, 0);
        if (end < 0) {
            return false;
        }
        String head =
                new String(read.array(), 0, end, StandardCharsets.US_ASCII)
                        .toLowerCase(Locale.ROOT);
        bodyFrom = end + HEAD_END.length;
        chunk = bodyFrom;
        int at = head.indexOf("content-length:");
        length =
                at < 0 ? -1 : Integer.parseInt(head.substring(at + 15).split("\r\n", 2)[0].strip());
        return true;
    }

    private boolean isWhole() {
        if (length >= 0) {
            return read.position() >= bodyFrom + length;
        }
        while (true) {
            int lineEnd = find(new byte[] {'\r', '\n'}, chunk);
            if (lineEnd < 0) {
                return false;
            }
            int size =
                    Integer.parseInt(
                            new String(
                                    read.array(),
                                    chunk,
                                    lineEnd - chunk,
                                    StandardCharsets.US_ASCII),
                            16);
            int next = lineEnd + 2 + size + 2;
            if (read.position() < next) {
                return false;
            }
            if (size == 0) {
                return true;
            }
            chunk = next;
        }
    }

    private int find(byte[] wanted, int from) {
        byte[] bytes = read.array();
        for (int i = from; i + wanted.length <= read.position(); i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}

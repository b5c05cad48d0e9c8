package org.multaqa.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A line to the hub that ends the hub as {@code kill -9} does in the middle of a batch: when half
 * of it has gone through, or when it was answered and the answer has not.
 */
final class CuttingLine implements AutoCloseable {
    private static final String BATCH = "POST /api/v1/exchange/batches";
    private static final int HALF = 400_000;

    /** When the hub is ended. */
    enum Cut {
        HALF_SENT,
        ANSWERED
    }

    private final ServerSocket server;
    private final HubProgram hub;
    private final int batch;
    private final Cut cut;
    private int batches;
    private volatile boolean answering;

    /**
     * Begins to listen.
     *
     * @param batch the number of the batch in which it cuts, from 1
     */
    CuttingLine(HubProgram hub, int batch, Cut cut) throws IOException {
        this.hub = hub;
        this.batch = batch;
        this.cut = cut;
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket member = server.accept();
                Thread.ofVirtual().start(() -> carry(member));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void carry(Socket member) {
        try (member;
                Socket there = new Socket(InetAddress.getLoopbackAddress(), hub.port())) {
            Thread back = Thread.ofVirtual().start(() -> answers(there, member));
            requests(member, there);
            back.join();
        } catch (IOException e) {
            // The hub is gone: so is the line.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requests(Socket member, Socket there) throws IOException {
        InputStream in = member.getInputStream();
        OutputStream out = there.getOutputStream();
        byte[] some = new byte[16_384];
        int ofBatch = -1;
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            // A header comes in one piece with the client that we have.
            if (new String(some, 0, read, StandardCharsets.ISO_8859_1).contains(BATCH)
                    && ++batches == batch) {
                ofBatch = 0;
                answering = cut == Cut.ANSWERED;
            }
            ofBatch = ofBatch < 0 ? ofBatch : ofBatch + read;
            if (cut == Cut.HALF_SENT && ofBatch > HALF) {
                hub.kill();
                throw new IOException("cut");
            }
            out.write(some, 0, read);
        }
    }

    private void answers(Socket there, Socket member) {
        byte[] some = new byte[16_384];
        try {
            InputStream in = there.getInputStream();
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (answering) {
                    hub.kill();
                    break;
                }
                member.getOutputStream().write(some, 0, read);
            }
            member.close();
        } catch (IOException e) {
            // One of the two is gone.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

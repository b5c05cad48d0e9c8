package org.multaqa.keyholder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;

/**
 * How the operator's commands reach a running holder: a port on loopback that asks for a secret
 * which only who may read the holder's folder knows. Nothing of it is open to the network.
 */
final class OperatorPort implements AutoCloseable {
    /** Where the port and its secret stand, in the holder's folder, while it runs. */
    static final String NOTE = "run.properties";

    static final int PROGRESS = 1;
    static final int DONE = 2;
    static final int REFUSED = 3;

    /** Nothing new: sent so that a command that was broken off is noticed. */
    static final int STILL = 4;

    private static final int MOST_WORDS = 8;
    private static final int PATIENCE = 10_000;

    private final ServerSocket socket;
    private final Path note;
    private final byte[] secret = new byte[32];
    private final Desk desk;
    private final Ceremonies ceremonies;

    private OperatorPort(ServerSocket socket, Path note, Desk desk, Ceremonies ceremonies) {
        this.socket = socket;
        this.note = note;
        this.desk = desk;
        this.ceremonies = ceremonies;
        new SecureRandom().nextBytes(secret);
    }

    static OperatorPort open(HolderFolder folder, Desk desk, Ceremonies ceremonies) {
        try {
            OperatorPort port =
                    new OperatorPort(
                            new ServerSocket(0, 8, InetAddress.getLoopbackAddress()),
                            folder.root().resolve(NOTE),
                            desk,
                            ceremonies);
            PrivateFiles.writeProperties(
                    port.note,
                    Map.of(
                            "port", String.valueOf(port.socket.getLocalPort()),
                            "secret", Hashes.hex(port.secret)));
            Thread.ofVirtual().start(port::serve);
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException e) {
                // Closed, or a caller that went: the next one is waited for.
                continue;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                DataInputStream in = new DataInputStream(caller.getInputStream())) {
            caller.setSoTimeout(PATIENCE);
            byte[] shown = in.readNBytes(secret.length);
            if (!MessageDigest.isEqual(shown, secret)) {
                return;
            }
            Desk.Verb verb = Desk.Verb.valueOf(in.readUTF());
            Language language = Language.of(in.readUTF());
            List<String> words = new ArrayList<>();
            for (int left = Math.min(in.readInt(), MOST_WORDS); left > 0; left--) {
                words.add(in.readUTF());
            }
            Replies replies = new Replies(new DataOutputStream(caller.getOutputStream()));
            Thread still = Thread.ofVirtual().start(() -> replies.still(ceremonies));
            try {
                replies.say(DONE, does(verb, words, language, replies));
            } catch (Refusal refusal) {
                replies.say(REFUSED, Texts.all().say(language, refusal.reason()));
            } finally {
                still.interrupt();
            }
        } catch (IOException | IllegalArgumentException e) {
            // A command that broke off: there is nobody to tell.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String does(Desk.Verb verb, List<String> words, Language language, Replies replies)
            throws InterruptedException {
        try {
            return desk.does(verb, words, language, text -> replies.sayOrEnd(text, ceremonies));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            Faults.report(verb + " failed", e);
            throw new Refusal("keyholder.failed", "why", e.toString());
        }
    }

    /** What goes back to a command, from two threads. */
    private static final class Replies {
        private static final int EVERY = 2_000;
        private final DataOutputStream out;
        private final ReentrantLock lock = new ReentrantLock();

        Replies(DataOutputStream out) {
            this.out = out;
        }

        void say(int kind, String text) throws IOException {
            lock.lock();
            try {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeByte(kind);
                out.writeInt(bytes.length);
                out.write(bytes);
                out.flush();
            } finally {
                lock.unlock();
            }
        }

        void sayOrEnd(String text, Ceremonies ceremonies) {
            try {
                say(PROGRESS, text);
            } catch (IOException gone) {
                ceremonies.end();
            }
        }

        /** Ends a ceremony whose operator has broken it off. */
        void still(Ceremonies ceremonies) {
            try {
                while (true) {
                    Thread.sleep(EVERY);
                    say(STILL, "");
                }
            } catch (IOException gone) {
                ceremonies.end();
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(note);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

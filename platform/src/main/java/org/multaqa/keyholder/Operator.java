package org.multaqa.keyholder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.multaqa.database.PathLock;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;
import org.multaqa.language.Language;
import org.multaqa.linkage.sodium.SigningKey;

/**
 * An operator before a holder's folder: what is asked goes to the running holder where one runs,
 * else it is done here. Answers are in the operator's language.
 */
public final class Operator {
    private final HolderFolder folder;
    private final Language language;

    private Operator(HolderFolder folder, Language language) {
        this.folder = folder;
        this.language = language;
    }

    /** Before a folder that is made; refuses any other. */
    public static Operator of(Path folder, Language language) {
        return new Operator(HolderFolder.open(folder), language);
    }

    /** Makes a new holder with a private key of its own; refuses a folder that is used. */
    public static Operator make(
            Path folder,
            int number,
            String name,
            String address,
            Opening opening,
            Language language) {
        HolderFolder made =
                HolderFolder.create(folder, number, name, HolderCard.address(address), opening);
        Operator operator = new Operator(made, language);
        operator.here(Desk.Verb.HEAD, List.of());
        return operator;
    }

    /** Who the holder is. */
    public HolderCard card() {
        return folder.card();
    }

    /** The card as it is handed to the other holders. */
    public String cardText() {
        return folder.card().written();
    }

    /** Whether it is opened by a passphrase, else by a key file. */
    public boolean wantsPassphrase() {
        return folder.wantsPassphrase();
    }

    /**
     * Enrols a member.
     *
     * @param key as the member handed it over
     * @param size the agreed number of records of its list
     * @param aDay how many elements it may ask in a day; empty for the usual
     */
    public String enrol(String name, String key, int size, String aDay) {
        return ask(Desk.Verb.ENROL, List.of(name, key, String.valueOf(size), aDay));
    }

    /** Strikes a member: it is answered nothing any more. */
    public String leave(String name) {
        return ask(Desk.Verb.LEAVE, List.of(name));
    }

    /** All members with what they have used. */
    public String members() {
        return ask(Desk.Verb.MEMBERS, List.of());
    }

    /** The head of the log, to be kept elsewhere. */
    public String head() {
        return ask(Desk.Verb.HEAD, List.of());
    }

    /**
     * Destroys the share of a key and gives the receipt.
     *
     * @param checkValue the group key's
     * @param opening asked for only where the holder is not running
     */
    public String destroy(String checkValue, Supplier<Opening> opening) {
        if (running() != null) {
            return ask(Desk.Verb.DESTROY, List.of(checkValue));
        }
        try (Holder holder = Holder.open(folder, opening.get(), Clock.systemUTC())) {
            return holder.destroy(checkValue);
        }
    }

    /** Takes part in making the key of a new epoch; gives the invitation that came of it. */
    public String newEpoch(String circle, int epoch, int minutes, Consumer<String> progress) {
        return atRunning(
                Desk.Verb.NEW_EPOCH,
                List.of(circle, String.valueOf(epoch), String.valueOf(minutes)),
                progress);
    }

    /** Takes part in handing a key on to new shares; gives the new invitation. */
    public String handOver(
            String circle, String before, String dealers, int minutes, Consumer<String> progress) {
        return atRunning(
                Desk.Verb.HAND_OVER,
                List.of(circle, before, dealers, String.valueOf(minutes)),
                progress);
    }

    /** Reads the whole log and computes it anew; a broken entry is refused by its number. */
    public LogReading log(Consumer<LogLine> taker) {
        try {
            HolderLog.Reading reading =
                    HolderLog.read(
                            folder.log(),
                            HolderLog.Place.START,
                            entry ->
                                    taker.accept(
                                            new LogLine(
                                                    entry.head(), entry.written(), entry.words())));
            HolderLog.Place end = reading.end();
            return new LogReading(end.number(), end.number() + "-" + end.hash(), reading.torn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry as it stands in the file, the head of a log that ends with it, and its words. */
    public record LogLine(String head, String written, List<String> words) {}

    /**
     * What a whole log came to.
     *
     * @param torn bytes of an entry at the end that is not whole: one that is being written now, or
     *     that a crash tore off
     */
    public record LogReading(long entries, String head, long torn) {}

    private String ask(Desk.Verb verb, List<String> words) {
        return running() != null ? atRunning(verb, words, text -> {}) : here(verb, words);
    }

    private String here(Desk.Verb verb, List<String> words) {
        try (PathLock lock = folder.lock();
                Books books = Books.open(folder, Clock.systemUTC())) {
            return Desk.ofBooks(books).does(verb, words, language, text -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private @org.jspecify.annotations.Nullable Properties running() {
        Properties note = PrivateFiles.readProperties(folder.root().resolve(OperatorPort.NOTE));
        if (note == null) {
            return null;
        }
        try (Socket there = connect(note)) {
            return there.isConnected() ? note : null;
        } catch (IOException e) {
            // A holder that was killed leaves its note behind.
            return null;
        }
    }

    private static Socket connect(Properties note) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), Integer.parseInt(note.getProperty("port", "0")));
    }

    private String atRunning(Desk.Verb verb, List<String> words, Consumer<String> progress) {
        Properties note = running();
        if (note == null) {
            throw new Refusal("keyholder.not-running", "folder", folder.root().toString());
        }
        try (Socket socket = connect(note);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            out.write(Hashes.parse(note.getProperty("secret", ""), SigningKey.BYTES));
            out.writeUTF(verb.name());
            out.writeUTF(language.code());
            out.writeInt(words.size());
            for (String word : words) {
                out.writeUTF(word);
            }
            out.flush();
            while (true) {
                int kind = in.readByte();
                String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                switch (kind) {
                    case OperatorPort.DONE -> {
                        return text;
                    }
                    case OperatorPort.REFUSED -> throw new Refusal("keyholder.said", "words", text);
                    case OperatorPort.PROGRESS -> progress.accept(text);
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new Refusal("keyholder.not-running", "folder", folder.root().toString());
        }
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.agreements.HelpKind;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.PrivateFiles;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.sodium.KeyPair;

/**
 * A list on its way to the hub and after, as a folder in the member's own: what was encoded, how
 * far it was sent, and what must be kept to find and delete its entries. A run that was broken off
 * goes on where it was; its batches are the same ones, byte for byte.
 */
final class SubmittedList {
    static final int HANDLE_BYTES = 16;

    private final Path folder;
    private @Nullable Properties settings;

    SubmittedList(Path folder) {
        this.folder = folder;
    }

    String name() {
        return String.valueOf(folder.getFileName());
    }

    /** Whether it was encoded, sent or not. */
    boolean isEncoded() {
        return PrivateFiles.readProperties(folder.resolve("list.properties")) != null;
    }

    /** Whether all of it is at the hub. */
    boolean isSent() {
        return isEncoded() && !setting("sent").isEmpty();
    }

    /** One of its settings; empty where it is not set. */
    String setting(String name) {
        if (settings == null) {
            settings = PrivateFiles.readProperties(folder.resolve("list.properties"));
        }
        return Objects.requireNonNull(settings).getProperty(name, "");
    }

    private void set(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>();
        if (settings != null) {
            settings.forEach((name, value) -> all.put(name.toString(), value.toString()));
        }
        all.putAll(more);
        PrivateFiles.writeProperties(folder.resolve("list.properties"), all);
        settings = PrivateFiles.readProperties(folder.resolve("list.properties"));
    }

    HubTerms terms() {
        return new HubTerms(
                UUID.fromString(setting("agreement")),
                HelpKind.valueOf(setting("kind")),
                HexFormat.of().parseHex(setting("group")));
    }

    /**
     * Encodes it; what an earlier run left half done is thrown away, for nothing of it was sent.
     */
    void encode(
            ListEncoding encoding,
            List<Subject> subjects,
            TokenBook book,
            CharitySecret charity,
            HubTerms terms)
            throws IOException {
        encode(encoding, subjects, book, charity, terms, Correction.NONE);
    }

    /**
     * The same for a list that corrects another one, of which some rows stay as they are.
     *
     * @param subjects the rows that do not stay
     */
    void encode(
            ListEncoding encoding,
            List<Subject> subjects,
            TokenBook book,
            CharitySecret charity,
            HubTerms terms,
            Correction correction)
            throws IOException {
        DataDirectory.delete(folder);
        DataDirectory.makePrivateFolder(Objects.requireNonNull(folder.getParent()));
        DataDirectory.makePrivateFolder(folder);
        encoding.write(subjects, book, entries(), keepsakes(), correction.keepsakes(charity));
        int rows = index(charity);
        KeyPair answers = KeyPair.fresh();
        set(
                Map.of(
                        "agreement", terms.agreement().toString(),
                        "kind", terms.kind().name(),
                        "group", ListOptions.hex(terms.group()),
                        "rows", String.valueOf(rows),
                        "changed", String.valueOf(subjects.size()),
                        "instead", correction.name(),
                        "answers", ListOptions.hex(answers.privateKey())));
    }

    /**
     * Makes the list's folder again from its sealed copy at the hub; {@link
     * org.multaqa.linkage.encode.KeyFault} where the copy is not this charity's.
     */
    void recover(InputStream copy, CharitySecret charity) throws IOException {
        DataDirectory.delete(folder);
        DataDirectory.makePrivateFolder(Objects.requireNonNull(folder.getParent()));
        DataDirectory.makePrivateFolder(folder);
        HubTerms terms = SealedCopy.read(copy, keepsakes(), families());
        int rows = index(charity);
        set(
                Map.of(
                        "agreement", terms.agreement().toString(),
                        "kind", terms.kind().name(),
                        "group", ListOptions.hex(terms.group()),
                        "rows", String.valueOf(rows),
                        "recovered", Instant.now().toString()));
    }

    /** What is looked for among answers, and what decoys are taken from. */
    private int index(CharitySecret charity) throws IOException {
        List<Keepsakes.Keepsake> kept = Keepsakes.read(keepsakes(), charity);
        byte[] handles =
                HubTerms.joined(
                        kept.parallelStream()
                                .map(k -> KeyPair.of(k.mailboxKey()).publicKey())
                                .map(SubjectEncoding::handle)
                                .toList(),
                        HANDLE_BYTES);
        write(folder.resolve("handles"), handles);
        List<byte[]> tags = new ArrayList<>();
        kept.forEach(k -> k.left().forEach(left -> tags.add(left.tag())));
        write(tags(), HubTerms.joined(tags, org.multaqa.linkage.index.Entry.TAG_BYTES));
        return kept.size();
    }

    /** It is all at the hub: what was only needed on the way is deleted. */
    void finish(Map<String, String> outcome) throws IOException {
        Map<String, String> all = new TreeMap<>(outcome);
        all.put("sent", Instant.now().toString());
        all.put("answers", "");
        set(all);
        Files.deleteIfExists(entries());
        DataDirectory.delete(answers());
    }

    /** Nothing of it is at the hub any more, nor needs be kept here. */
    void forget() throws IOException {
        DataDirectory.delete(folder);
        settings = null;
    }

    /** Rows whose entries are deleted again. */
    void withdrawn(List<String> rows) {
        List<String> all = new ArrayList<>(withdrawn());
        all.addAll(rows);
        PrivateFiles.write(folder.resolve("withdrawn"), String.join("\n", all) + "\n");
    }

    List<String> withdrawn() {
        try {
            Path file = folder.resolve("withdrawn");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was told the hub of how many families were first. */
    Path count() {
        return folder.resolve("count");
    }

    /** Which rows are one family. */
    Path families() {
        return folder.resolve("families");
    }

    /** What a withdrawal that is under way was going to do. */
    Path withdrawing() {
        return folder.resolve("withdrawing");
    }

    /** Whether none of its rows is left at the hub in its name. */
    boolean isGone(CharitySecret charity) throws IOException {
        Set<String> gone = new HashSet<>(withdrawn());
        return kept(charity).stream().allMatch(k -> gone.contains(k.record()));
    }

    /** Where the fingerprints of its rows and what became of them stand, once it was sent. */
    Path outcome() {
        return folder.resolve("outcome");
    }

    List<Keepsakes.Keepsake> kept(CharitySecret charity) throws IOException {
        return Keepsakes.read(keepsakes(), charity);
    }

    byte[] handles() throws IOException {
        return Files.readAllBytes(folder.resolve("handles"));
    }

    Path tags() {
        return folder.resolve("tags");
    }

    Path keepsakes() {
        return folder.resolve("keepsakes");
    }

    /** The entries, until all of them are at the hub. */
    Path entries() {
        return folder.resolve("entries");
    }

    /** Where the sealed answers are kept until then. */
    Path answers() {
        return folder.resolve("answers");
    }

    /** Whole or not at all, and down to the disk. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel to =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer from = ByteBuffer.wrap(bytes);
            while (from.hasRemaining()) {
                to.write(from);
            }
            to.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.syncFolder(file);
    }
}

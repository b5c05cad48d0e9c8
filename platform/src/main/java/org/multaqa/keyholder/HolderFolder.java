package org.multaqa.keyholder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.PathLock;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.ElementRefused;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.sodium.SigningKey;

/** The folder of one key holder, and everything in it but the log. */
public final class HolderFolder {
    private static final String SETTINGS = "holder.properties";
    private static final String IDENTITY = "identity.sealed";
    private static final String FORMAT = "1";
    private static final String SEALED = "sealed ";

    private final Path root;
    private final Properties settings;
    private final HolderCard card;

    private HolderFolder(Path root, Properties settings) {
        this.root = root;
        this.settings = settings;
        try {
            card =
                    new HolderCard(
                            Integer.parseInt(settings.getProperty("number", "")),
                            settings.getProperty("name", ""),
                            URI.create(settings.getProperty("address", "")),
                            Hashes.parse(settings.getProperty("identity", ""), SigningKey.BYTES));
        } catch (IllegalArgumentException e) {
            throw new Refusal("keyholder.settings-damaged");
        }
    }

    /** Makes the folder of a new holder with a private key of its own; refuses one that is used. */
    static HolderFolder create(Path folder, int number, String name, URI address, Opening opening) {
        Path root = folder.toAbsolutePath().normalize();
        if (Files.exists(root) && !(Files.isDirectory(root) && PrivateFiles.isEmpty(root))) {
            throw new Refusal("keyholder.folder-used", "folder", root.toString());
        }
        Map<String, String> chosen = new TreeMap<>();
        try (SigningKey identity = SigningKey.fresh()) {
            new HolderCard(number, name.strip(), address, identity.publicKey());
            chosen.put("format", FORMAT);
            chosen.put("number", String.valueOf(number));
            chosen.put("name", name.strip());
            chosen.put("address", address.toString());
            chosen.put("identity", Hashes.hex(identity.publicKey()));
            chosen.put("made", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            try (AtRest rest = AtRest.choose(opening, chosen)) {
                PrivateFiles.makeFolder(root);
                PrivateFiles.makeFolder(root.resolve("keys"));
                String sealed = rest.seal(identity.seed(), identityName(identity.publicKey()));
                PrivateFiles.write(root.resolve(IDENTITY), sealed + "\n");
            }
            // Last, since by it the folder is known as made.
            PrivateFiles.writeProperties(root.resolve(SETTINGS), chosen);
        }
        return open(root);
    }

    /** Opens a folder that {@link #create} made; what is sealed in it stays so. */
    static HolderFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Properties settings = PrivateFiles.readProperties(root.resolve(SETTINGS));
        if (settings == null) {
            throw new Refusal("keyholder.no-holder", "folder", root.toString());
        }
        if (!FORMAT.equals(settings.getProperty("format"))) {
            throw new Refusal("keyholder.settings-damaged");
        }
        return new HolderFolder(root, settings);
    }

    /** Who the holder is. */
    public HolderCard card() {
        return card;
    }

    /** Whether it is opened by a passphrase, else by a key file. */
    public boolean wantsPassphrase() {
        return "passphrase".equals(settings.getProperty("unlock"));
    }

    Path root() {
        return root;
    }

    Path log() {
        return root.resolve("log");
    }

    /** The right to change this folder; refused while another process has it. */
    PathLock lock() {
        return PathLock.tryTake(root.resolve("holder.lock"))
                .orElseThrow(() -> new Refusal("keyholder.in-use", "folder", root.toString()));
    }

    /** What opens what is sealed; a wrong passphrase or key file is refused here. */
    Opened unlock(Opening opening) {
        AtRest rest = AtRest.open(opening, settings);
        byte[] seed;
        try {
            seed =
                    rest.open(
                            Files.readString(root.resolve(IDENTITY)),
                            identityName(card.identity()));
        } catch (IOException e) {
            rest.close();
            throw new UncheckedIOException(e);
        }
        if (seed == null) {
            rest.close();
            throw new Refusal(
                    wantsPassphrase() ? "keyholder.passphrase-wrong" : "keyholder.key-file-wrong");
        }
        SigningKey identity = SigningKey.taking(seed);
        if (!Arrays.equals(identity.publicKey(), card.identity())) {
            throw new Refusal("keyholder.settings-damaged");
        }
        return new Opened(rest, identity);
    }

    /** A holder whose secrets can be used. */
    record Opened(AtRest rest, SigningKey identity) implements AutoCloseable {
        @Override
        public void close() {
            identity.close();
            rest.close();
        }
    }

    /** The keys that this holder has shares of, the newest first; none of them opened. */
    List<GroupKey> keys() {
        List<GroupKey> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve("keys"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".key")).toList()) {
                keys.add(GroupKey.read(Files.readString(file)));
            }
        } catch (ElementRefused e) {
            throw new Refusal("keyholder.share-damaged", "folder", root.resolve("keys").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys.sort(
                Comparator.comparingInt(GroupKey::epoch)
                        .thenComparingInt(GroupKey::sharing)
                        .reversed());
        return keys;
    }

    /** Keeps a share, down to the disk, before this comes back. */
    void keep(KeyShare share, GroupKey group, AtRest rest) {
        byte[] text = share.written().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        PrivateFiles.write(
                file(group), group.written() + SEALED + rest.seal(text, shareName(group)) + "\n");
    }

    /** Opens the share of a key; refuses one that was changed or does not belong to it. */
    KeyShare share(GroupKey group, AtRest rest) {
        byte[] text = null;
        try {
            String sealed =
                    Files.readString(file(group))
                            .lines()
                            .filter(line -> line.startsWith(SEALED))
                            .findFirst()
                            .orElse(SEALED);
            text = rest.open(sealed.substring(SEALED.length()), shareName(group));
            if (text != null) {
                KeyShare share =
                        KeyShare.read(new String(text, java.nio.charset.StandardCharsets.US_ASCII));
                if (share.number() == card.number() && share.belongsTo(group)) {
                    return share;
                }
            }
        } catch (ElementRefused e) {
            // said below
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            wipe(text);
        }
        throw new Refusal("keyholder.share-damaged", "folder", file(group).toString());
    }

    /** Writes over the share of a key and removes it; what is on other media stays there. */
    void destroy(GroupKey group) {
        Path file = file(group);
        try {
            if (!Files.exists(file)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.allocate((int) channel.size()), 0);
                channel.force(true);
            }
            Files.delete(file);
            PrivateFiles.syncFolder(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(GroupKey group) {
        return root.resolve("keys").resolve(shareName(group) + ".key");
    }

    private static String shareName(GroupKey group) {
        return "epoch-%d-sharing-%d-%s"
                .formatted(
                        group.epoch(),
                        group.sharing(),
                        Hashes.hex(group.identifier()).substring(0, 8));
    }

    private static String identityName(byte[] publicKey) {
        return "identity " + Hashes.hex(publicKey);
    }

    private static void wipe(byte @Nullable [] bytes) {
        if (bytes != null) {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}

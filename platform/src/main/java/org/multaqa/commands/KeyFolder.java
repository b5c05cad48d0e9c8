package org.multaqa.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.KeyFault;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.oprf.ElementRefused;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyShare;

/**
 * The keys of an exchange as the command line has them: {@code group.key} may be seen by anyone,
 * the rest by their owner only. A folder with two of the three shares serves as well.
 */
final class KeyFolder implements EncodingKeys {
    private static final String GROUP = "group.key";
    static final String MEMBERS = "members.key";
    static final String CHARITY = "charity.key";
    private static final Pattern MEMBERS_CHECK = Pattern.compile("(?m)^members ([0-9a-f]+)$");

    private final Path folder;
    private final GroupKey group;
    private final List<KeyShare> shares;
    private final MembersSecret members;
    private final CharitySecret charity;

    private KeyFolder(
            Path folder,
            GroupKey group,
            List<KeyShare> shares,
            MembersSecret members,
            CharitySecret charity) {
        this.folder = folder;
        this.group = group;
        this.shares = shares;
        this.members = members;
        this.charity = charity;
    }

    /** Writes a new folder, whole or not at all; refuses one that is there already. */
    static void write(
            Path folder,
            GroupKey group,
            List<KeyShare> shares,
            MembersSecret members,
            CharitySecret charity)
            throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(GROUP, group.written() + "members " + members.checkValue() + "\n");
        files.put(MEMBERS, members.written());
        files.put(CHARITY, charity.written());
        for (KeyShare share : shares) {
            files.put(shareName(share.number()), share.written());
        }
        write(folder, files);
    }

    /** Writes a new folder with these texts by name, that only its owner may read. */
    static void write(Path folder, Map<String, String> files) throws IOException {
        if (Files.exists(folder)) {
            throw new Refusal("linkage.keys-there", "folder", folder.toString());
        }
        Path parent = folder.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Refusal("commands.cannot-write", "file", folder.toString());
        }
        Path part = Files.createTempDirectory(parent, ".multaqa-keys-", only("rwx------"));
        try {
            files.forEach((name, text) -> PrivateFiles.write(part.resolve(name), text));
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            if (Files.exists(part)) {
                DataDirectory.delete(part);
            }
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String shareName(int number) {
        return "holder-" + number + ".key";
    }

    /** Reads a folder; refuses a key that is none, or that does not belong to the others. */
    static KeyFolder read(Path folder) {
        String groupText = text(folder.resolve(GROUP));
        GroupKey group = key(folder.resolve(GROUP), GroupKey::read, groupText);
        MembersSecret members = key(folder.resolve(MEMBERS), MembersSecret::read);
        Matcher check = MEMBERS_CHECK.matcher(groupText);
        if (!check.find() || !check.group(1).equals(members.checkValue())) {
            throw new Refusal(
                    "linkage.key-other",
                    "file",
                    folder.resolve(MEMBERS).toString(),
                    "found",
                    members.checkValue());
        }
        List<KeyShare> shares = new ArrayList<>();
        for (int number = 1; number <= GroupKey.HOLDERS; number++) {
            Path file = folder.resolve(shareName(number));
            if (Files.exists(file)) {
                KeyShare share = key(file, KeyShare::read);
                if (share.number() != number || share.epoch() != group.epoch()) {
                    throw new Refusal(
                            "linkage.key-other",
                            "file",
                            file.toString(),
                            "found",
                            share.toString());
                }
                shares.add(share);
            }
        }
        if (shares.size() < 2) {
            throw new Refusal("linkage.shares-lacking", "folder", folder.toString());
        }
        return new KeyFolder(
                folder, group, shares, members, key(folder.resolve(CHARITY), CharitySecret::read));
    }

    /** Reads one key; refuses what is none. */
    static <T> T key(Path file, Function<String, T> reader) {
        return key(file, reader, text(file));
    }

    private static <T> T key(Path file, Function<String, T> reader, String text) {
        try {
            return reader.apply(text);
        } catch (ElementRefused | KeyFault e) {
            throw new Refusal(
                    "linkage.key-unreadable",
                    "file",
                    file.toString(),
                    "why",
                    String.valueOf(e.getMessage()));
        }
    }

    /** The text of a file, whatever bytes it has. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new Refusal("linkage.fault.unreadable", "file", file.toString());
        }
    }

    @Override
    public GroupKey group() {
        return group;
    }

    @Override
    public List<KeyShare> holders() {
        return shares;
    }

    @Override
    public MembersSecret members() {
        return members;
    }

    @Override
    public CharitySecret charity() {
        return charity;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        shares.forEach(KeyShare::close);
        members.close();
        charity.close();
    }
}

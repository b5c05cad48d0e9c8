package org.multaqa.commands;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.multaqa.linkage.index.Entry;

/** All lists that a member has registered, in its folder. */
final class SubmittedLists {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    SubmittedLists(Path keys) {
        folder = keys.resolve("lists");
    }

    /** The list with that name, whether it is there or not. */
    SubmittedList named(String name) {
        return new SubmittedList(folder.resolve(name));
    }

    /** All that are there, by name. */
    List<SubmittedList> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> lists = Files.list(folder)) {
            return lists.sorted().map(SubmittedList::new).filter(SubmittedList::isEncoded).toList();
        }
    }

    /** Gives the handles of everything that this member has ever left. */
    void handles(Consumer<byte[]> to) throws IOException {
        handles("", to);
    }

    /** The same but for one list. */
    void handles(String without, Consumer<byte[]> to) throws IOException {
        for (SubmittedList list : all()) {
            if (list.name().equals(without)) {
                continue;
            }
            byte[] handles = list.handles();
            for (int at = 0; at < handles.length; at += SubmittedList.HANDLE_BYTES) {
                to.accept(Arrays.copyOfRange(handles, at, at + SubmittedList.HANDLE_BYTES));
            }
        }
    }

    /**
     * Decoys: tags of other records that this member has left at the hub, so that what is asked for
     * cannot be told from them by there being entries. None where nothing was registered.
     */
    List<byte[]> someTags(int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (SubmittedList list : all()) {
            files.add(list.tags());
        }
        List<byte[]> some = new ArrayList<>();
        for (int i = 0; i < count && !files.isEmpty(); i++) {
            try (RandomAccessFile tags =
                    new RandomAccessFile(files.get(RANDOM.nextInt(files.size())).toFile(), "r")) {
                long there = tags.length() / Entry.TAG_BYTES;
                if (there > 0) {
                    byte[] tag = new byte[Entry.TAG_BYTES];
                    tags.seek(RANDOM.nextLong(there) * Entry.TAG_BYTES);
                    tags.readFully(tag);
                    some.add(tag);
                }
            }
        }
        return some;
    }
}

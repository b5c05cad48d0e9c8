package org.multaqa.commands;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.encode.CharitySecret;
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

    /** The list with that name; refused where it was never encoded. */
    SubmittedList encoded(String name) {
        SubmittedList list = named(name);
        if (!list.isEncoded()) {
            throw new Refusal("exchange.no-list", "list", name);
        }
        return list;
    }

    /**
     * What a list corrects is nothing any more: its rows were withdrawn, or belong to the new list
     * from now on. Done twice it is as done once.
     */
    void moved(SubmittedList list, CharitySecret charity, HubLine line) throws IOException {
        SubmittedList former = named(list.setting("instead"));
        if (!list.setting("instead").isEmpty() && former.isEncoded()) {
            Set<String> left = new LinkedHashSet<>();
            former.kept(charity).forEach(kept -> left.add(kept.record()));
            former.withdrawn().forEach(left::remove);
            if (!left.isEmpty()) {
                former.withdrawn(List.copyOf(left));
            }
            line.drop("copies/" + former.name());
        }
    }

    /** Leaves the sealed copies that the hub lacks: it may have been lost, and made anew. */
    void leaveCopies(CharitySecret charity, HubLine line) throws IOException {
        Set<String> there = new LinkedHashSet<>();
        line.read("copies").path("items").forEach(name -> there.add(name.asString("")));
        for (SubmittedList list : all()) {
            boolean isKnown = list.isSent() || !list.setting("recovered").isEmpty();
            if (isKnown && !there.contains(list.name()) && !list.isGone(charity)) {
                SealedCopy.leave(list, line);
            }
        }
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

package org.multaqa.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * As whom PostgreSQL runs, for it refuses to be root. An ordinary user runs it directly. Root puts
 * it into a user namespace where root bears another number ({@code unshare}: folders that only root
 * may enter stay open to it), or, where namespaces are forbidden, makes it another user ({@code
 * setpriv}: every folder above must let that user in).
 */
final class ServerAccount {
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");
    private static final int NOBODY = 65534;

    private final List<String> prefix;
    private final int user;
    private final int group;

    private ServerAccount(List<String> prefix, int user, int group) {
        this.prefix = prefix;
        this.user = user;
        this.group = group;
    }

    /** The account for a cluster folder that may not be there yet; refuses where none works. */
    static ServerAccount forCluster(Path cluster) {
        boolean root = new UnixSystem().getUid() == 0;
        if (!root) {
            return new ServerAccount(List.of(), -1, -1);
        }
        return forRoot(cluster, true);
    }

    /** The account where the machine allows root no namespaces (as containers mostly do). */
    static ServerAccount forRoot(Path cluster, boolean namespaces) {
        Path above = Objects.requireNonNull(cluster.getParent());
        boolean belongsToRoot = !Files.exists(cluster) || owner(cluster, "unix:uid") == 0;
        if (namespaces && belongsToRoot && obstacle(NAMESPACE, above).isEmpty()) {
            return new ServerAccount(NAMESPACE, 0, 0);
        }
        Optional<String> obstacle = Optional.empty();
        for (int[] candidate : candidates(cluster)) {
            ServerAccount account = other(candidate[0], candidate[1]);
            if (owner(above, "unix:uid") == 0) {
                letEnter(above);
            }
            obstacle = obstacle(account.prefix, above);
            if (obstacle.isEmpty()) {
                return account;
            }
        }
        String folder = obstacle.orElse("");
        if (folder.isEmpty()) {
            throw new Refusal("database.no-other-user", "folder", cluster.toString());
        }
        throw new Refusal("database.folder-closed", "folder", cluster.toString(), "closed", folder);
    }

    /** The command line to run a program of PostgreSQL's under this account. */
    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Whether this account may enter the folder. */
    boolean mayEnter(Path folder) {
        return prefix.isEmpty() || obstacle(prefix, folder).isEmpty();
    }

    /** Gives the file, or the folder with all in it, to this account where it is not so already. */
    void own(Path path) {
        if (user < 0 || owner(path, "unix:uid") == user) {
            return;
        }
        try {
            Files.walkFileTree(
                    path,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) throws IOException {
                            return give(folder);
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            return give(file);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileVisitResult give(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
        return FileVisitResult.CONTINUE;
    }

    private static ServerAccount other(int user, int group) {
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"),
                user,
                group);
    }

    /** Whoever has the cluster, else the first owner of a folder above, a postgres, nobody. */
    private static List<int[]> candidates(Path cluster) {
        List<int[]> found = new ArrayList<>();
        if (Files.exists(cluster) && owner(cluster, "unix:uid") != 0) {
            found.add(new int[] {owner(cluster, "unix:uid"), owner(cluster, "unix:gid")});
            return found;
        }
        for (Path above : ancestors(Objects.requireNonNull(cluster.getParent()))) {
            if (owner(above, "unix:uid") != 0) {
                found.add(new int[] {owner(above, "unix:uid"), owner(above, "unix:gid")});
            }
        }
        Collections.reverse(found);
        try {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
                String[] field = line.split(":");
                if (field.length > 3 && field[0].equals("postgres")) {
                    found.add(new int[] {Integer.parseInt(field[2]), Integer.parseInt(field[3])});
                }
            }
        } catch (IOException e) {
            // No such file: then there is no such user.
        }
        found.add(new int[] {NOBODY, NOBODY});
        return found;
    }

    /** The first folder on the way that is closed to them; "" where the command does not work. */
    private static Optional<String> obstacle(List<String> prefix, Path folder) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(
                List.of(
                        "/bin/sh",
                        "-c",
                        "for f; do cd \"$f\" 2>/dev/null || { echo \"$f\"; exit 1; }; done",
                        "sh"));
        ancestors(folder).forEach(above -> command.add(above.toString()));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(Path.of("/").toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said.strip());
        } catch (IOException e) {
            return Optional.of("");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Deque<Path> ancestors(Path folder) {
        Deque<Path> all = new ArrayDeque<>();
        for (Path above = folder; above != null; above = above.getParent()) {
            all.addFirst(above);
        }
        return all;
    }

    private static void letEnter(Path folder) {
        try {
            PrivateFiles.permit(folder, "rwx--x--x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int owner(Path path, String attribute) {
        try {
            return (int) Files.getAttribute(path, attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

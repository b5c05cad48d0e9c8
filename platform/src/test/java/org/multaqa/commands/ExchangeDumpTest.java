package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.commands.OrderAttack.Ties;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.PostgresServer;
import org.multaqa.database.RunningDatabase;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.index.Entry;

/** Everything that a hub and its key holders have on their disks, in the hands of an attacker. */
@DisplayName("Whoever has all that the hub and the key holders store")
class ExchangeDumpTest {
    private static final long SEED = 20261201;

    /** By chance this is passed once in a hundred thousand times. */
    private static final double CHANCE = 4.5;

    @TempDir private Path folder;

    private @Nullable ExchangePrograms exchange;

    @AfterEach
    void end() {
        if (exchange != null) {
            exchange.close();
        }
    }

    @Test
    @DisplayName(
            "has no name, number or phone, no tag outside the bag, and no order that ties entries")
    void dump() throws IOException {
        ExchangePrograms three = ExchangePrograms.start(folder, 700);
        exchange = three;
        Set<String> telling = three.lists().telling();
        Set<String> before = new HashSet<>(searched(telling));
        // Some families bear the name of a village, and villages stand in the gazetteer.
        telling.removeAll(before);
        assertThat(telling).hasSizeGreaterThan(500);

        OrderAttack attack = new OrderAttack(SEED);
        Map<Integer, List<Keepsakes.Keepsake>> kept = new TreeMap<>();
        register(three, 0, attack, kept);
        register(three, 1, attack, kept);
        three.hub().stop();
        Ties waiting = attack.attack(bag());
        assertThat(waiting.entries()).isEqualTo(attack.known());
        // What waits to be merged shows which batch it came in, and not of which record it is.
        assertThat(waiting.ofOneCharity()).as(waiting.toString()).isGreaterThan(50);
        assertThat(waiting.ofOneRecord() / waiting.ofOneCharity()).isLessThan(0.5);

        three.hub().startAgain();
        register(three, 2, attack, kept);
        Words words = new Words(telling);
        Words tags = new Words(tags(kept));
        Words raw = new Words(Set.of());
        kept.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.left().stream())
                .forEach(left -> raw.add(left.tag(), HexFormat.of().formatHex(left.tag())));
        dumpDatabase(words, tags);
        three.hub().stop();
        Ties merged = attack.attack(bag());
        assertThat(merged.entries()).isEqualTo(attack.known());
        assertThat(merged.ofOneRecord()).as(merged.toString()).isLessThan(CHANCE);
        assertThat(merged.ofOneCharity()).as(merged.toString()).isLessThan(CHANCE);
        Ties control = attack.attack(unshuffled(attack, bag()));
        assertThat(control.entries()).isEqualTo(attack.known());
        assertThat(control.ofOneRecord()).as(control.toString()).isGreaterThan(50);
        assertThat(control.ofOneCharity()).as(control.toString()).isGreaterThan(50);

        for (Path file : stored()) {
            byte[] content = Files.readAllBytes(file);
            words.searchIn(content);
            tags.searchIn(content);
            if (!file.startsWith(LeftAtHub.file(folder))) {
                raw.searchIn(content);
            }
        }
        assertThat(raw.found()).isEmpty();
        assertThat(words.found()).isEmpty();
        assertThat(tags.found()).isEmpty();
    }

    private void register(
            ExchangePrograms three,
            int member,
            OrderAttack attack,
            Map<Integer, List<Keepsakes.Keepsake>> kept)
            throws IOException {
        Ended done = three.submit(member, three.lists().file(member), "2026-10");
        assertThat(done.code()).as(done.err()).isZero();
        Path keys = three.keys(member);
        List<Keepsakes.Keepsake> rows = LeftAtHub.kept(keys, ExchangePrograms.listOf(done));
        kept.put(member, rows);
        try (CharitySecret secret = LeftAtHub.secret(keys)) {
            attack.know(member, rows, secret);
        }
    }

    /** The bag's files behind each other, as they lie in its folder. */
    private byte[] bag() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(LeftAtHub.file(folder))) {
            for (Path file : files.sorted().toList()) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    /** The same entries as a hub would have them that appends what comes, record after record. */
    private static byte[] unshuffled(OrderAttack attack, byte[] bag) {
        List<Integer> places = new ArrayList<>(attack.places(bag));
        places.sort(
                Comparator.comparing(
                        at -> java.util.Objects.requireNonNull(attack.owner(bag, at)).record()));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        places.forEach(at -> all.write(bag, at, Entry.BYTES));
        return all.toByteArray();
    }

    /** All tags of the lists, as texts would have them. */
    private static Set<String> tags(Map<Integer, List<Keepsakes.Keepsake>> kept) {
        Set<String> tags = new HashSet<>();
        kept.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.left().stream())
                .forEach(left -> {
                    tags.add(HexFormat.of().formatHex(left.tag()));
                    tags.add(HexFormat.of().withUpperCase().formatHex(left.tag()));
                    tags.add(Base64.getEncoder().encodeToString(left.tag()));
                    tags.add(Base64.getUrlEncoder().encodeToString(left.tag()));
                });
        return tags;
    }

    /** Every row of every table, in the order in which it lies there, with when it was written. */
    private void dumpDatabase(Words... wanted) {
        DataDirectory directory = DataDirectory.open(folder.resolve("hub"));
        try (RunningDatabase database = PostgresServer.joinOrStart(directory);
                Connection connection =
                        DriverManager.getConnection(
                                database.address().jdbcUrl(),
                                database.address().user(),
                                database.address().password());
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet rows =
                        statement.executeQuery(
                                "select ctid, xmin, t::text from %s t order by ctid"
                                        .formatted(table))) {
                    while (rows.next()) {
                        byte[] row = rows.getString(3).getBytes(StandardCharsets.UTF_8);
                        for (Words words : wanted) {
                            words.searchIn(row);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names =
                statement.executeQuery(
                        """
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        assertThat(tables).contains("exchange.line", "exchange.epoch");
        return tables;
    }

    /** What of some words stands in the database or on the disks before anything is registered. */
    private Set<String> searched(Set<String> words) throws IOException {
        Words wanted = new Words(words);
        dumpDatabase(wanted);
        for (Path file : stored()) {
            wanted.searchIn(Files.readAllBytes(file));
        }
        return wanted.found();
    }

    /** All files of the hub, write-ahead log included, of the holders, and all that they said. */
    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = folder.relativize(file).toString();
                        return name.startsWith("hub/")
                                || name.startsWith("holders/holder-")
                                || name.endsWith(".txt");
                    })
                    .toList();
        }
    }
}

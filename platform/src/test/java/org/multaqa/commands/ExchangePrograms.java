package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.commands.ChildProgram.Ended;

/**
 * A hub, three key holders and three charities that have signed an agreement; what serves is a
 * process of its own, and so is each verb of a charity.
 */
final class ExchangePrograms implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("جمعية دار الأمل", "جمعية النبع", "جمعية الضفة");

    private final Path folder;
    private final SampleLists lists;
    private final HolderPrograms holders;
    private final HubProgram hub;
    private final List<Path> keys = new ArrayList<>();
    private final String agreement;

    private ExchangePrograms(Path folder, SampleLists lists, HolderPrograms holders, HubProgram hub)
            throws IOException {
        this.folder = folder;
        this.lists = lists;
        this.holders = holders;
        this.hub = hub;
        List<String> ids = new ArrayList<>();
        Path secret = folder.resolve("none");
        for (int i = 0; i < NAMES.size(); i++) {
            ids.add(hub.registered(NAMES.get(i)));
            keys.add(holders.member(NAMES.get(i), "member-" + i, secret));
            secret = keys.getFirst().resolve("members.key");
            Files.writeString(
                    keys.get(i).resolve("hub.token"), hub.token(NAMES.get(i), "clerk") + "\n");
        }
        hub.open(holders.invitation());
        agreement = hub.signed(ids).toString();
    }

    /** Starts all of it in an empty folder, for lists of so many invented people. */
    static ExchangePrograms start(Path folder, int people) throws IOException {
        SampleLists lists = SampleLists.invented(folder, people);
        HolderPrograms holders = HolderPrograms.start(folder.resolve("holders"));
        return new ExchangePrograms(folder, lists, holders, HubProgram.start(folder));
    }

    SampleLists lists() {
        return lists;
    }

    HolderPrograms holders() {
        return holders;
    }

    HubProgram hub() {
        return hub;
    }

    /** The folder of a charity's keys. */
    Path keys(int member) {
        return keys.get(member);
    }

    Ended submit(int member, Path list, String month, String... more) {
        return submitTo(hub.address(), member, list, month, more);
    }

    /** The same by another address than the hub's own. */
    Ended submitTo(String address, int member, Path list, String month, String... more) {
        List<String> all = new ArrayList<>(asked(member, list));
        all.addAll(List.of("--month", month));
        all.addAll(List.of(more));
        return member(address, member, "submit", all);
    }

    Ended check(int member, Path list) {
        return member(hub.address(), member, "check", asked(member, list));
    }

    /** A verb of a charity that has to do with the hub. */
    Ended member(int member, String verb, String... more) {
        return member(hub.address(), member, verb, List.of(more));
    }

    private List<String> asked(int member, Path list) {
        return List.of(
                list.toString(),
                "--agreement",
                agreement,
                "--kind",
                "food",
                "--out",
                out(member).toString());
    }

    private Ended member(String address, int member, String verb, List<String> more) {
        List<String> all = new ArrayList<>(List.of("member", verb));
        all.addAll(more);
        all.addAll(List.of("--hub", address, "--keys", keys.get(member).toString()));
        return ChildProgram.run(folder, all.toArray(String[]::new));
    }

    private Path out(int member) {
        return folder.resolve("verdict-" + member + ".csv");
    }

    /** The verdicts that a charity was told last, by row. */
    Map<String, String> verdicts(int member) throws IOException {
        Map<String, String> verdicts = new HashMap<>();
        for (String line : Files.readAllLines(out(member)).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            verdicts.put(cells[0], cells[1]);
            assertThat(cells[2]).isEqualTo(cells[1].equals("none") ? "" : "food");
        }
        return verdicts;
    }

    /** The name of the list that a submit has told. */
    static String listOf(Ended submitted) {
        return submitted.out().strip().replaceAll("(?s).*: (\\S+)$", "$1");
    }

    @Override
    public void close() {
        hub.close();
        holders.close();
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;
import org.multaqa.exchange.LogLine;
import org.multaqa.linkage.encode.CharitySecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * Follows the hub's log from its first line: that each line is bound to the one before, that it
 * passes through the head that was noted the last time, and that what stands in this member's name
 * is what this member has done. What is not in the log is the page, so it is compared too.
 */
@Command(
        name = "verify",
        description = {
            "Follow the hub's log: is it whole, and does it say of us what we have done?",
            "And is the page that the hub serves for encoding the one that was published?",
            "The head that it ends with is kept; the next time it must be passed."
        })
final class MemberVerify implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private HubOptions hub = new HubOptions();

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "The member's folder.")
    private Path keys = Path.of("");

    @Option(
            names = "--page",
            paramLabel = "HASH",
            description =
                    "The published hash of the encoding page (default: of this program's own).")
    private @Nullable String published;

    @Option(
            names = "--acts",
            paramLabel = "FILE",
            description =
                    "What a browser of ours has asked, as its page saved it; may be repeated.")
    private List<Path> acts = List.of();

    private LogLine.Head head = LogLine.Head.NONE;
    private boolean passed;
    private final List<LogLine> ours = new ArrayList<>();

    @Override
    public Integer call() {
        Path noted = keys.resolve("hub.head");
        LogLine.Head before = Files.exists(noted) ? read(KeyFolder.text(noted)) : head;
        passed = before.equals(head);
        String page;
        try (HubLine line = hub.line(keys, common)) {
            page = ServedPage.verified(line, published);
            while (true) {
                JsonNode piece = line.read("log?after=" + head.number());
                for (JsonNode shown : piece.path("lines")) {
                    follow(shown);
                    passed |= head.equals(before);
                }
                if (piece.path("lines").isEmpty()) {
                    LogLine.Head end =
                            new LogLine.Head(
                                    piece.path("head").path("number").asLong(),
                                    piece.path("head").path("hash").asString(""));
                    if (!end.equals(head)) {
                        throw new Refusal("exchange.log-broken", "number", head.number() + 1);
                    }
                    break;
                }
            }
            leaveCopies(line);
        }
        if (!passed) {
            throw new Refusal("exchange.log-other", "number", before.number());
        }
        compare();
        PrivateFiles.write(noted, head.number() + " " + head.hash() + "\n");
        common.print(
                common.say(
                        "exchange.log-whole",
                        "count",
                        head.number(),
                        "ours",
                        ours.size(),
                        "head",
                        head.written()));
        common.print(common.say("exchange.page-as-published", "hash", page));
        return 0;
    }

    /** A hub that was lost has lost the sealed copies, too. */
    private void leaveCopies(HubLine line) {
        SubmittedLists lists = new SubmittedLists(keys);
        try {
            if (!lists.all().isEmpty()) {
                try (CharitySecret charity =
                        KeyFolder.key(keys.resolve(KeyFolder.CHARITY), CharitySecret::read)) {
                    lists.leaveCopies(charity, line);
                }
            }
        } catch (IOException e) {
            throw new Refusal("commands.cannot-write", "file", keys.toString());
        }
    }

    private static LogLine.Head read(String text) {
        String[] words = text.strip().split(" ");
        return new LogLine.Head(Long.parseLong(words[0]), words[1]);
    }

    private void follow(JsonNode shown) {
        long number = shown.path("number").asLong();
        String leaf = shown.path("leaf").asString("");
        String hash = LogLine.hash(head.hash(), number, leaf);
        LogLine own = line(shown.path("line"));
        boolean follows =
                number == head.number() + 1
                        && hash.equals(shown.path("hash").asString(""))
                        && (own == null || own.expectedLeaf().equals(leaf));
        if (!follows) {
            throw new Refusal("exchange.log-broken", "number", head.number() + 1);
        }
        head = new LogLine.Head(number, hash);
        if (own != null) {
            ours.add(own);
        }
    }

    private static @Nullable LogLine line(JsonNode line) {
        if (line.isNull() || line.isMissingNode()) {
            return null;
        }
        JsonNode agreement = line.path("agreement");
        JsonNode kind = line.path("kind");
        return new LogLine(
                line.path("number").asLong(),
                Instant.parse(line.path("at").asString("")),
                UUID.fromString(line.path("organisation").asString("")),
                line.path("act").asString(""),
                agreement.isNull() ? null : UUID.fromString(agreement.asString("")),
                kind.isNull() ? null : kind.asString(""),
                line.path("tags").asInt(),
                line.path("commitment").asString(""),
                line.path("leaf").asString(""),
                line.path("hash").asString(""));
    }

    /** What we have done stands there, and nothing else in our name. */
    private void compare() {
        Map<String, Boolean> acts = new MemberActs(keys).all();
        for (Path saved : this.acts) {
            MemberActs.in(saved).forEach((act, done) -> acts.merge(act, done, Boolean::logicalOr));
        }
        Map<String, LogLine> logged = new HashMap<>();
        for (LogLine line : ours) {
            if (!line.act().equals(LogLine.ALARM)) {
                logged.put(line.commitment(), line);
                if (!acts.containsKey(line.commitment())) {
                    throw new Refusal(
                            "exchange.log-not-ours",
                            "number",
                            line.number(),
                            "act",
                            line.act(),
                            "at",
                            line.at().toString());
                }
            }
        }
        acts.forEach((commitment, answered) -> {
            if (answered && !logged.containsKey(commitment)) {
                throw new Refusal("exchange.log-lacks", "commitment", commitment);
            }
        });
    }
}

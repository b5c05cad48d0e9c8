package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.multaqa.cases.CaseOutcome;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Purpose;
import org.multaqa.language.Dates;
import org.multaqa.linkage.encode.KeyFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Cases between this charity and another about a family that both may have. */
@Command(
        name = "cases",
        description = {
            "Look with another charity into whether a family of one is a family of the other.",
            "Neither knows who the other is until both have confirmed. Nobody is struck off by it."
        },
        subcommands = {
            MemberCases.Open.class,
            MemberCases.Lists.class,
            MemberCases.Answer.class,
            MemberCases.Write.class,
            MemberCases.Close.class
        })
final class MemberCases {

    /** What the verbs have in common. */
    static final class CaseOptions {
        @Mixin CommonOptions common = new CommonOptions();
        @Mixin HubOptions hub = new HubOptions();

        @Option(
                names = "--keys",
                required = true,
                paramLabel = "DIR",
                description = "The member's folder (member enrol).")
        Path keys = Path.of("");

        /** Work with the member's keys and its line to the hub. */
        interface Work {
            void run(CaseWork work) throws IOException;
        }

        int with(Work work) {
            try (MemberFolder folder = MemberFolder.read(keys, Purpose.DESK_CHECK, "cases");
                    HubLine line = hub.line(keys, common)) {
                work.run(new CaseWork(keys, folder, line));
                return 0;
            } catch (KeyFault fault) {
                throw new Refusal(
                        "linkage.key-unreadable",
                        "file",
                        keys.toString(),
                        "why",
                        String.valueOf(fault.getMessage()));
            } catch (IOException e) {
                throw new Refusal("commands.cannot-write", "file", keys.toString());
            }
        }

        String due(JsonNode it) {
            return Dates.day(common.language(), Instant.parse(it.path("due").asString("")));
        }

        String state(JsonNode it) {
            return common.say("cases.state." + it.path("state").asString(""));
        }
    }

    @Command(
            name = "open",
            description = "Open a case about a row of which a check said possible or sure.")
    static final class Open implements Callable<Integer> {
        @Mixin private CaseOptions options = new CaseOptions();

        @Parameters(paramLabel = "ROW", description = "The record_id of the row.")
        private String row = "";

        @Override
        public Integer call() {
            return options.with(work -> {
                JsonNode it = work.open(row);
                options.common.print(
                        options.common.say(
                                "cases.opened",
                                "number",
                                it.path("number").asString(""),
                                "row",
                                row,
                                "due",
                                options.due(it)));
            });
        }
    }

    @Command(name = "list", description = "Show our cases and their letters, and those that wait.")
    static final class Lists implements Callable<Integer> {
        @Mixin private CaseOptions options = new CaseOptions();

        @Override
        public Integer call() {
            return options.with(work -> {
                var all = work.list();
                if (all.isEmpty()) {
                    options.common.print(options.common.say("cases.listed-none"));
                }
                for (CaseWork.Own own : all) {
                    show(work, own);
                }
            });
        }

        private void show(CaseWork work, CaseWork.Own own) throws IOException {
            boolean live = own.it().path("outcome").isNull();
            String state =
                    live
                            ? options.state(own.it())
                            : options.common.say(
                                    "cases.outcome." + own.it().path("outcome").asString(""));
            options.common.print(
                    options.common.say(
                            live ? "cases.listed" : "cases.listed-ended",
                            "number",
                            own.number(),
                            "state",
                            state,
                            "row",
                            own.note().row(),
                            "due",
                            options.due(own.it())));
            String other = "";
            for (CaseLetters.Letter letter : work.letters(own)) {
                other = letter.ours() || letter.name().isEmpty() ? other : letter.name();
                options.common.print(
                        letter.text() == null
                                ? options.common.say("cases.letter-unreadable")
                                : options.common.say(
                                        "cases.letter",
                                        "who",
                                        letter.ours()
                                                ? options.common.say("cases.letter-ours")
                                                : options.common.say(
                                                        "cases.letter-from", "name", other),
                                        "at",
                                        letter.at(),
                                        "text",
                                        letter.text()));
            }
        }
    }

    @Command(
            name = "answer",
            description = {
                "Answer a case about a record of ours, or confirm one that we opened.",
                "What --as says reaches the other once both have confirmed, sealed for it alone."
            })
    static final class Answer implements Callable<Integer> {
        @Mixin private CaseOptions options = new CaseOptions();

        @Parameters(paramLabel = "NUMBER", description = "The number of the case.")
        private String number = "";

        @Option(
                names = "--as",
                required = true,
                paramLabel = "TEXT",
                description = "Who we are: the charity's name and whom to call.")
        private String name = "";

        @Option(names = "--text", paramLabel = "TEXT", description = "What to write besides.")
        private String text = "";

        @Override
        public Integer call() {
            return options.with(work -> {
                JsonNode it = work.answer(number, name, text);
                String key =
                        it.path("state").asString("").equals("answered")
                                ? "cases.answered"
                                : "cases.confirmed";
                options.common.print(options.common.say(key, "number", number));
            });
        }
    }

    @Command(name = "write", description = "Write a sealed letter to the other charity.")
    static final class Write implements Callable<Integer> {
        @Mixin private CaseOptions options = new CaseOptions();

        @Parameters(paramLabel = "NUMBER", description = "The number of the case.")
        private String number = "";

        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "The letter.")
        private String text = "";

        @Override
        public Integer call() {
            return options.with(work -> {
                work.write(number, text);
                options.common.print(options.common.say("cases.written", "number", number));
            });
        }
    }

    @Command(
            name = "close",
            description = {
                "Say what came of a case; it is closed when both say the same.",
                "Without an outcome a case that was not confirmed yet is taken back."
            })
    static final class Close implements Callable<Integer> {
        @Mixin private CaseOptions options = new CaseOptions();

        @Parameters(paramLabel = "NUMBER", description = "The number of the case.")
        private String number = "";

        @Option(
                names = "--outcome",
                paramLabel = "WORD",
                description = "same, not-same, agreed-to-share or referred.")
        private String outcome = "";

        @Option(names = "--text", paramLabel = "TEXT", description = "Why, sealed for the other.")
        private String text = "";

        @Override
        public Integer call() {
            return options.with(work -> {
                JsonNode it = work.close(number, outcome, text);
                boolean ended = !it.path("outcome").isNull();
                String state =
                        ended
                                ? options.common.say(
                                        "cases.outcome." + it.path("outcome").asString(""))
                                : options.state(it);
                options.common.print(
                        options.common.say("cases.closed", "number", number, "state", state));
                if (it.path("outcome").asString("").equals(CaseOutcome.NOT_SAME.word())) {
                    options.common.print(options.common.say("cases.remembered"));
                }
            });
        }
    }
}

package org.multaqa.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who may ask a key holder, and how much. */
final class KeyholderMembers {
    private KeyholderMembers() {}

    @Command(
            name = "enrol",
            description = {
                "Enrol a member by the public key that it handed over.",
                "Never take a key from the hub. The same name and key again sets another size."
            })
    static final class Enrol implements Callable<Integer> {
        @Mixin private HolderOptions options = new HolderOptions();

        @Option(names = "--member", required = true, paramLabel = "NAME", description = "Its name.")
        private String member = "";

        @Option(
                names = "--key",
                required = true,
                paramLabel = "PUBLIC",
                description = "As 'member enrol' printed it.")
        private String key = "";

        @Option(
                names = "--size",
                required = true,
                paramLabel = "N",
                description = "How many records its list has, as agreed.")
        private int size;

        @Option(
                names = "--a-day",
                paramLabel = "N",
                defaultValue = "",
                description = "Elements a day (default: its whole list once).")
        private String aDay = "";

        @Override
        public Integer call() {
            options.common.print(options.operator().enrol(member, key, size, aDay));
            return 0;
        }
    }

    @Command(name = "leave", description = "Strike a member: it is answered nothing any more.")
    static final class Leave implements Callable<Integer> {
        @Mixin private HolderOptions options = new HolderOptions();

        @Option(names = "--member", required = true, paramLabel = "NAME", description = "Its name.")
        private String member = "";

        @Override
        public Integer call() {
            options.common.print(options.operator().leave(member));
            return 0;
        }
    }

    @Command(name = "members", description = "Print the members and what they have used.")
    static final class Show implements Callable<Integer> {
        @Mixin private HolderOptions options = new HolderOptions();

        @Override
        public Integer call() {
            options.common.print(options.operator().members());
            return 0;
        }
    }
}

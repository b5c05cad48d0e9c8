package org.multaqa.commands;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Operator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a key holder's log, or computes it anew. */
@Command(
        name = "log",
        description = "Print the log, computed anew as it is read; it holds no elements.")
final class KeyholderLog implements Callable<Integer> {
    @Mixin private HolderOptions options = new HolderOptions();

    @Option(names = "--verify", description = "Print no entries, only whether all is whole.")
    private boolean verify;

    @Option(
            names = "--head",
            paramLabel = "NUMBER-HASH",
            description = "An older head: the log must pass through it.")
    private @Nullable String head;

    @Option(
            names = "--key",
            paramLabel = "PUBLIC",
            description = "Only the entries of the member with this public key.")
    private @Nullable String key;

    @Override
    public Integer call() {
        // People copy a head from an Arabic sentence with its marks of direction.
        String wanted = head == null ? null : head.replaceAll("\\p{Cf}|\\s", "");
        String member = key == null ? null : key.replaceAll("\\p{Cf}|\\s", "").split("-")[0];
        AtomicBoolean met = new AtomicBoolean(wanted == null);
        Operator.LogReading reading =
                options.operator()
                        .log(line -> {
                            if (line.head().equals(wanted)) {
                                met.set(true);
                            }
                            if (!verify && (member == null || line.words().contains(member))) {
                                options.common.print(line.written());
                            }
                        });
        if (!met.get()) {
            throw new Refusal("keyholder.log-other", "head", String.valueOf(wanted));
        }
        if (verify) {
            options.common.print(
                    options.common.say(
                            "keyholder.log-whole",
                            "count",
                            reading.entries(),
                            "head",
                            reading.head()));
            if (reading.torn() > 0) {
                options.common.print(
                        options.common.say("keyholder.log-torn", "bytes", reading.torn()));
            }
        }
        return 0;
    }
}

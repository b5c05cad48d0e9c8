package org.multaqa.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.multaqa.database.DataDirectory;
import org.multaqa.linkage.blind.BlindTraining;
import org.multaqa.linkage.match.ShippedWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns the weights that are shipped, from invented lists. */
@Command(
        name = "train",
        hidden = true,
        description = "Learn the weights that come with the program, from invented lists.")
final class LinkageTrain implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "F.csv", description = "What generate has written.")
    private List<Path> lists = List.of();

    @Option(names = "--out", required = true, paramLabel = "weights.txt")
    private Path out = Path.of("");

    @Option(names = "--private", description = "The weights of blind linkage.")
    private boolean blind;

    @Override
    public Integer call() {
        String weights = LinkageFiles.saying(() -> blind ? blind() : ShippedWeights.trained(lists));
        WholeFile.write(
                LinkageFiles.target(out),
                stream -> {
                    stream.write(weights.getBytes(StandardCharsets.UTF_8));
                    return weights.length();
                });
        System.err.println(options.say("linkage.trained", "lists", lists.size()));
        return 0;
    }

    private String blind() {
        try {
            Path folder = Files.createTempDirectory("multaqa-linkage-");
            try {
                return BlindTraining.trained(lists, folder);
            } finally {
                DataDirectory.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

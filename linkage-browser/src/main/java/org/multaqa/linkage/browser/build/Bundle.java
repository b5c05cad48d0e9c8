package org.multaqa.linkage.browser.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMToolLog;
import org.teavm.tooling.builder.BuildException;
import org.teavm.tooling.builder.BuildResult;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Makes the static bundle of the page: {@code encoder.js} of the classes, {@code sodium.js} and the
 * font as they were fetched, the page's own files ({@link PageFiles}), and a list of their hashes
 * that {@code sha256sum -c} reads. The hash of that list is the bundle's. The same sources always
 * give the same bytes; where the classes have not changed, they are not compiled again.
 */
public final class Bundle {
    /** The files of which the bundle consists besides the page's own. */
    static final List<String> FILES = List.of("encoder.js", "readex-arabic.woff2", "sodium.js");

    /** The name of the list of hashes. */
    static final String LIST = "bundle.sha256";

    private static final String MAIN = "org.multaqa.linkage.browser.Encoder";

    private Bundle() {}

    /**
     * Run by the build.
     *
     * @param arguments the folder of the bundle, in which the fetched files stand; a file in which
     *     it is kept of what the encoder was made; the folder of the page; and that of the
     *     platform's resources, whose texts, headers and looks the page shares
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path stamp = Path.of(arguments[1]);
        String inputs = Inputs.hash(System.getProperty("java.class.path"));
        boolean ready = Files.exists(folder.resolve(LIST)) && Files.exists(stamp);
        if (!ready || !Files.readString(stamp).equals(inputs)) {
            compile(folder);
            Files.writeString(stamp, inputs);
        }
        List<String> all = new ArrayList<>(FILES);
        all.addAll(PageFiles.write(Path.of(arguments[2]), Path.of(arguments[3]), folder));
        System.out.println("encoder: " + seal(folder, all));
    }

    /** Compiles the encoder into a folder. */
    static void compile(Path folder) {
        InProcessBuildStrategy build = new InProcessBuildStrategy();
        build.init();
        TeaVMToolLog log = new ConsoleTeaVMToolLog(false);
        build.setLog(log);
        build.setClassPathEntries(
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        build.setTargetType(TeaVMTargetType.JAVASCRIPT);
        build.setJsModuleType(JSModuleType.ES2015);
        build.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        build.setObfuscated(true);
        build.setMainClass(MAIN);
        build.setTargetDirectory(folder.toString());
        build.setTargetFileName(FILES.getFirst());
        try {
            BuildResult result = build.build();
            TeaVMProblemRenderer.describeProblems(result.getCallGraph(), result.getProblems(), log);
            if (!result.getProblems().getProblems().isEmpty()) {
                throw new IllegalStateException("the encoder uses what a page does not have");
            }
        } catch (BuildException e) {
            throw new IllegalStateException("the encoder could not be compiled", e);
        }
    }

    /** Writes the list of hashes and gives back its own hash: the bundle's. */
    static String seal(Path folder, List<String> files) throws IOException {
        StringBuilder list = new StringBuilder();
        for (String file : files.stream().sorted().toList()) {
            String hash = sha256(Files.readAllBytes(folder.resolve(file)));
            list.append(hash).append("  ").append(file).append('\n');
        }
        Files.writeString(folder.resolve(LIST), list);
        return sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package org.multaqa.commands;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Operator;
import org.multaqa.keyholder.Pages;
import org.multaqa.keyholder.RunningHolder;
import org.multaqa.keyholder.WebCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key holder and serves it. */
final class KeyholderServe {
    private KeyholderServe() {}

    @Command(
            name = "new",
            description = "Make a key holder in a new folder (--data) and print its card.")
    static final class New implements Callable<Integer> {
        @Mixin private HolderOptions options = new HolderOptions();

        @Option(names = "--number", required = true, description = "1, 2 or 3, agreed by all.")
        private int number;

        @Option(names = "--name", required = true, description = "The organisation's name.")
        private String name = "";

        @Option(
                names = "--address",
                required = true,
                paramLabel = "URL",
                description = "Where members reach it: https://..., or http:// on loopback.")
        private String address = "";

        @Override
        public Integer call() {
            Path data = options.common.data;
            Operator made =
                    Operator.make(
                            data,
                            number,
                            name,
                            address,
                            options.chosen(),
                            options.common.language());
            System.out.print(made.cardText());
            System.err.println(
                    options.common.say(
                            made.wantsPassphrase()
                                    ? "keyholder.made"
                                    : "keyholder.made-by-key-file",
                            "folder",
                            data.toString()));
            return 0;
        }
    }

    @Command(
            name = "card",
            description = "Print the card; three cards behind each other are the circle.")
    static final class Card implements Callable<Integer> {
        @Mixin private HolderOptions options = new HolderOptions();

        @Override
        public Integer call() {
            System.out.print(options.operator().cardText());
            return 0;
        }
    }

    @Command(name = "run", description = "Serve it until it is stopped.")
    static final class Run implements Callable<Integer> {
        @Mixin private HolderOptions options = new HolderOptions();

        @Option(names = "--port", defaultValue = "8441", description = "Default: ${DEFAULT-VALUE}.")
        private int port = 8441;

        @Option(
                names = "--bind",
                paramLabel = "ADDRESS",
                defaultValue = "127.0.0.1",
                description = "Beyond loopback it always speaks TLS, with its own key.")
        private String bind = "127.0.0.1";

        @Option(names = "--tls", description = "Speak TLS on loopback too.")
        private boolean tls;

        @Option(
                names = "--with-parent",
                hidden = true,
                description = "Ends when the program ends that has started it.")
        private boolean withParent;

        @Option(
                names = "--page",
                paramLabel = "URL",
                description =
                        "The address of a hub whose page members may ask from; may be repeated.")
        private List<String> pages = List.of();

        @Option(
                names = "--certificate",
                paramLabel = "FILE.pem",
                description = {
                    "Shown to browsers, which know no pinned keys: a certificate for the name in",
                    "the address, from an authority that they trust, with its chain."
                })
        private @Nullable Path certificate;

        @Option(
                names = "--certificate-key",
                paramLabel = "FILE.pem",
                description = "The private key of that certificate, PKCS #8.")
        private @Nullable Path certificateKey;

        @Override
        public Integer call() throws InterruptedException {
            if (withParent) {
                ProcessHandle.current()
                        .parent()
                        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
            }
            Operator operator = options.operator();
            try (RunningHolder holder =
                    RunningHolder.start(
                            options.common.data,
                            options.opening(operator),
                            new RunningHolder.Listening(
                                    bind, port, tls, Pages.from(pages), webCertificate()),
                            Clock.systemUTC())) {
                options.common.print(
                        options.common.say(
                                "keyholder.serving",
                                "number",
                                holder.card().number(),
                                "name",
                                holder.card().name(),
                                "address",
                                holder.address()));
                UntilStopped.await();
            }
            return 0;
        }

        private @Nullable WebCertificate webCertificate() {
            if (certificate == null && certificateKey == null) {
                return null;
            }
            if (certificate == null || certificateKey == null) {
                throw new Refusal("keyholder.certificate-half");
            }
            return new WebCertificate(certificate, certificateKey);
        }
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.PinnedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes down which key a hub shows; whether it is the right one people tell each other. */
@Command(
        name = "pin",
        description = {
            "Show the key of a hub and write it down in the member's folder.",
            "Compare it with the union before anything is sent. Nothing is sent by this."
        })
final class MemberPin implements Callable<Integer> {
    private static final int PATIENCE = 10_000;
    private static final int HTTPS = 443;

    @Mixin private CommonOptions common = new CommonOptions();

    @Option(
            names = "--hub",
            required = true,
            paramLabel = "URL",
            description = "The address of the union's workspace.")
    private String hub = "";

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "The member's folder.")
    private Path keys = Path.of("");

    @Override
    public Integer call() {
        Path file = keys.resolve(HubOptions.PIN);
        if (Files.exists(file)) {
            throw new Refusal("exchange.pin-there", "file", file.toString());
        }
        String pin = shown();
        PrivateFiles.write(file, pin + "\n");
        common.print(
                common.say("exchange.pinned", "address", hub, "pin", pin, "file", file.toString()));
        return 0;
    }

    private String shown() {
        URI address = URI.create(hub.strip());
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw new Refusal("exchange.hub-address", "address", hub);
        }
        AtomicReference<String> pin = new AtomicReference<>("");
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        try (SSLSocket socket =
                (SSLSocket)
                        PinnedKey.context(key -> noted(pin, key))
                                .getSocketFactory()
                                .createSocket(address.getHost(), port)) {
            socket.setSSLParameters(HubPin.parameters());
            socket.setSoTimeout(PATIENCE);
            socket.startHandshake();
            return pin.get();
        } catch (IOException e) {
            throw new Refusal("exchange.hub-unreachable", "address", hub);
        }
    }

    /** Takes whatever key is shown: nothing is said to it. */
    private static boolean noted(AtomicReference<String> pin, PublicKey key) {
        pin.set(HubPin.of(key));
        return true;
    }
}

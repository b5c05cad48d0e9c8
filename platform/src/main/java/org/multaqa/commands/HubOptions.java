package org.multaqa.commands;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the hub is, and how it knows the charity. */
final class HubOptions {
    /** In a member's folder: the keys by which it knows the hub. */
    static final String PIN = "hub.pin";

    @Option(
            names = "--hub",
            required = true,
            paramLabel = "URL",
            description = "The address of the union's workspace.")
    String hub = "";

    @Option(
            names = "--token",
            paramLabel = "FILE",
            description =
                    "Holds the token that the workspace gave the charity (default: DIR/hub.token).")
    private @Nullable Path token;

    HubLine line(Path keys, CommonOptions options) {
        Path file = token == null ? keys.resolve("hub.token") : token;
        return HubLine.to(hub, file, keys.resolve(PIN), options.language());
    }
}

package org.multaqa.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Refusal;
import org.multaqa.database.RunLock;
import org.multaqa.database.RunningDatabase;
import org.multaqa.demo.DemoWorkspace;
import org.multaqa.exchange.Epochs;
import org.multaqa.signin.ServerSafety;
import org.multaqa.signin.SetUp;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the workspace until it is stopped. */
@Command(name = "run", description = "Serve the workspace (on loopback unless --bind).")
final class RunCommand implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Option(names = "--demo", description = "An invented union to look at; its own data folder.")
    private boolean demo;

    @Option(names = "--port", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Beyond loopback, TLS or --behind-proxy is required.")
    private String bind = "127.0.0.1";

    @Option(
            names = "--behind-proxy",
            description = "A trusted proxy in front ends TLS and sets X-Forwarded-Proto.")
    private boolean behindProxy;

    @Option(names = "--rehearse", hidden = true, description = "Visit a few pages, then end.")
    private boolean rehearse;

    @Override
    public Integer call() throws InterruptedException {
        ServerSafety.check(bind, demo, behindProxy, System.getenv());
        checkPort();
        DataDirectory directory =
                demo
                        ? DataDirectory.openOrCreateDemo(options.data)
                        : DataDirectory.openOrCreate(options.data);
        try (RunLock lock = directory.lockForRun();
                RunningDatabase database = Workspace.database(directory);
                ConfigurableApplicationContext server = serve(directory, database)) {
            String address = announce(server, directory);
            if (rehearse) {
                Rehearsal.at(address);
            } else {
                serveUntilStopped(server, directory);
            }
        }
        return 0;
    }

    /** Of a demo the key holders come up when its pages are served already. */
    private static void serveUntilStopped(
            ConfigurableApplicationContext server, DataDirectory directory)
            throws InterruptedException {
        try (DemoHolders holders = new DemoHolders()) {
            if (directory.isDemo()) {
                holders.begin(directory, server.getBean(Epochs.class).all());
            }
            UntilStopped.await();
        }
    }

    private ConfigurableApplicationContext serve(
            DataDirectory directory, RunningDatabase database) {
        Map<String, Object> settings = Workspace.settings(directory, database, true);
        settings.put("server.port", port);
        settings.put("server.address", bind);
        settings.put("multaqa.bind", bind);
        settings.put("multaqa.secure", ServerSafety.needsSecureCookies(bind, behindProxy));
        if (behindProxy) {
            settings.put("server.forward-headers-strategy", "native");
        }
        // The launcher ends the server itself, after it the database, in this order.
        return Workspace.builder(options, settings).registerShutdownHook(false).run();
    }

    /** Said before anything is started; whoever takes the port after this makes Tomcat fail. */
    private void checkPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (BindException e) {
            boolean taken = String.valueOf(e.getMessage()).contains("in use");
            throw new Refusal(
                    taken ? "commands.port-taken" : "commands.address-not-here",
                    "address",
                    bind,
                    "port",
                    String.valueOf(port),
                    "other",
                    String.valueOf(port + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the server is kept from strangers, for {@code doctor}. */
    private String guard() {
        if (behindProxy) {
            return "proxy";
        }
        return ServerSafety.needsSecureCookies(bind, false) ? "tls" : "loopback";
    }

    private String announce(ConfigurableApplicationContext server, DataDirectory directory) {
        int actual =
                Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                        .getPort();
        String address =
                (guard().equals("tls") ? "https://" : "http://")
                        + (bind.contains(":") ? "[" + bind + "]" : bind)
                        + ":"
                        + actual
                        + "/";
        if (directory.isDemo()) {
            server.getBean(DemoWorkspace.class).fillIfEmpty();
        }
        directory.note("run", Map.of("address", address, "guard", guard()));
        Optional<String> setUp =
                directory.isDemo()
                        ? Optional.empty()
                        : server.getBean(SetUp.class).linkIfNeeded(address);
        options.print(options.say("commands.serving", "address", address));
        setUp.ifPresent(link -> options.print(options.say("commands.set-up", "link", link)));
        return address;
    }
}

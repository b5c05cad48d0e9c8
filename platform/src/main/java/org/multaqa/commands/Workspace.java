package org.multaqa.commands;

import java.util.HashMap;
import java.util.Map;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.PostgresServer;
import org.multaqa.database.RunningDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The services of an installation as a verb of the command line uses them, without the server. */
final class Workspace implements AutoCloseable {
    private final RunningDatabase database;
    private final ConfigurableApplicationContext services;

    private Workspace(RunningDatabase database, ConfigurableApplicationContext services) {
        this.database = database;
        this.services = services;
    }

    /**
     * Joins the running installation in the folder, or starts its database for as long as needed.
     */
    static Workspace open(CommonOptions options) {
        return open(DataDirectory.openOrCreate(options.data), options);
    }

    /** The same for a verb that has nothing to do in an installation that is not there. */
    static Workspace openExisting(CommonOptions options) {
        boolean external = DatabaseAddress.external(System.getenv()).isPresent();
        return external ? open(options) : open(DataDirectory.open(options.data), options);
    }

    /** The services of the installation in a folder. */
    static Workspace open(DataDirectory directory, CommonOptions options) {
        RunningDatabase database = database(directory);
        try {
            SpringApplicationBuilder services =
                    builder(options, settings(directory, database, false))
                            .web(WebApplicationType.NONE)
                            // Only what a verb asks for is made, so that it answers soon.
                            .lazyInitialization(true);
            return new Workspace(database, services.run());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The database of the setting MULTAQA_DATABASE_URL, else the one of the folder. */
    static RunningDatabase database(DataDirectory directory) {
        return DatabaseAddress.external(System.getenv())
                .map(address ->
                        RunningDatabase.external(
                                address, DatabaseAddress.narrow(System.getenv()).orElse(null)))
                .orElseGet(() -> PostgresServer.joinOrStart(directory));
    }

    /** The services with these settings, which nothing in the environment overrules. */
    static SpringApplicationBuilder builder(CommonOptions options, Map<String, Object> settings) {
        // MULTAQA_DATABASE_URL in the environment would else be taken for multaqa.database.url.
        return new SpringApplicationBuilder(options.application())
                .logStartupInfo(false)
                .initializers(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("multaqa", settings)));
    }

    /** The settings that tell the services where their installation is. */
    static Map<String, Object> settings(
            DataDirectory directory, RunningDatabase database, boolean serving) {
        Map<String, Object> settings = new HashMap<>();
        DatabaseAddress address = database.address();
        settings.put("multaqa.database.url", address.jdbcUrl());
        settings.put("multaqa.database.user", address.user());
        settings.put("multaqa.database.password", address.password());
        DatabaseAddress narrow = database.narrow();
        if (narrow != null) {
            settings.put("multaqa.database.narrow.url", narrow.jdbcUrl());
            settings.put("multaqa.database.narrow.user", narrow.user());
            settings.put("multaqa.database.narrow.password", narrow.password());
        }
        settings.put("multaqa.database.connections", serving ? 20 : 3);
        settings.put(
                "multaqa.database.embedded", DatabaseAddress.external(System.getenv()).isEmpty());
        settings.put("multaqa.data", directory.root().toString());
        settings.put("multaqa.files", directory.files().toString());
        settings.put("multaqa.outbox", directory.outbox().toString());
        settings.put("multaqa.demo", directory.isDemo());
        settings.put("multaqa.jobs", serving);
        return settings;
    }

    <T> T get(Class<T> type) {
        return services.getBean(type);
    }

    ConfigurableApplicationContext services() {
        return services;
    }

    @Override
    public void close() {
        services.close();
        database.close();
    }
}

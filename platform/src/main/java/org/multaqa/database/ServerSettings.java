package org.multaqa.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** How our PostgreSQL is set: small, on loopback only, and durable unless it is thrown away. */
record ServerSettings(int connections, boolean durable) {
    /** For people's data. */
    static final ServerSettings DURABLE = new ServerSettings(40, true);

    /** For tests: the data may go with the power. */
    static final ServerSettings THROWN_AWAY = new ServerSettings(100, false);

    /** The text of the settings file for a server at this port. */
    String text(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", String.valueOf(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", String.valueOf(connections));
        settings.put("superuser_reserved_connections", "3");
        settings.put("password_encryption", "scram-sha-256");
        memory(settings);
        log(settings);
        settings.put("TimeZone", "UTC");
        settings.put("default_text_search_config", "pg_catalog.simple");
        settings.put("idle_in_transaction_session_timeout", "10min");
        settings.put("wal_level", "replica");
        settings.put("max_wal_senders", "0");
        // One slot holds the log of changes back while a backup is made.
        settings.put("max_replication_slots", "2");
        settings.put("min_wal_size", "32MB");
        settings.put("max_wal_size", "256MB");
        settings.put("wal_compression", "on");
        settings.put("checkpoint_timeout", "15min");
        String safe = durable ? "on" : "off";
        settings.put("fsync", safe);
        settings.put("synchronous_commit", safe);
        settings.put("full_page_writes", safe);
        StringBuilder text = new StringBuilder("# Written anew at each start.\n");
        settings.forEach((name, value) -> text.append("%s = '%s'%n".formatted(name, value)));
        return text.toString();
    }

    private static void memory(Map<String, String> settings) {
        settings.put("shared_buffers", "64MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("work_mem", "8MB");
        settings.put("maintenance_work_mem", "64MB");
        settings.put("huge_pages", "off");
        settings.put("jit", "off");
        settings.put("random_page_cost", "1.1");
        // Two cores are shared with the program itself: a query keeps to one.
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("max_parallel_maintenance_workers", "0");
        settings.put("max_worker_processes", "2");
        settings.put("max_logical_replication_workers", "0");
        settings.put("autovacuum_max_workers", "2");
    }

    /** Names and numbers of families are in statements and rows: the log keeps neither. */
    private static void log(Map<String, String> settings) {
        settings.put("log_timezone", "UTC");
        settings.put("lc_messages", "C");
        settings.put("log_checkpoints", "off");
        settings.put("log_min_messages", "warning");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_parameter_max_length_on_error", "0");
    }
}

package org.multaqa.database;

import java.sql.Connection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How stores speak to PostgreSQL: named parameters, records in and out, and transactions that are
 * tried again when the database says two of them could not be put in order (SQLSTATE 40001).
 */
public class Database {
    private static final int ATTEMPTS = 8;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public Database(NamedParameterJdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A statement with {@code :named} parameters; see {@link Statement}. */
    public Statement sql(String text) {
        return new Statement(jdbc, text);
    }

    /**
     * Does the work in one transaction, in the one already open where there is one. The work may
     * run more than once and so must do nothing but change the database. An exception undoes it
     * all.
     */
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(status -> work.get());
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Writes many rows into a table, in the transaction that is open.
     *
     * @param text {@code copy table (columns) from stdin}, the columns as the rows have them
     */
    public void copy(String text, Consumer<BulkRows> writer) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("rows are copied in a transaction");
        }
        jdbc.getJdbcTemplate()
                .execute((Connection connection) -> {
                    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
                    CopyIn copy = copies.copyIn(text);
                    try {
                        BulkRows rows = new BulkRows(copy);
                        writer.accept(rows);
                        rows.send();
                        copy.endCopy();
                    } finally {
                        if (copy.isActive()) {
                            copy.cancelCopy();
                        }
                    }
                    return true;
                });
    }

    /** {@link #inTransaction(Supplier)} for work without a result. */
    public void doInTransaction(Runnable work) {
        this.<@Nullable Object>inTransaction(() -> {
            work.run();
            return null;
        });
    }
}

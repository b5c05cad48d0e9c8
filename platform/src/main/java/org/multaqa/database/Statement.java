package org.multaqa.database;

import java.sql.Array;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.support.AbstractSqlTypeValue;

/**
 * One SQL statement and its parameters. Instants go as timestamptz, enums as their lower-case names
 * with hyphens, collections as arrays ({@code = any(:ids)}), everything else as the driver has it.
 */
public final class Statement {
    /** So many rows are on the way at once where they are read one by one. */
    private static final int FETCHED = 1_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final String text;
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    Statement(NamedParameterJdbcTemplate jdbc, String text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    /** Binds {@code :name}. */
    public Statement param(String name, @Nullable Object value) {
        switch (value) {
            case Instant instant ->
                    parameters.addValue(
                            name, instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            case Enum<?> word -> parameters.addValue(name, word(word));
            case Collection<?> values -> parameters.addValue(name, array(values));
            case null -> parameters.addValue(name, null, Types.NULL);
            default -> parameters.addValue(name, value);
        }
        return this;
    }

    /** Binds a list that may be empty as an array of the SQL type named, such as {@code uuid}. */
    public Statement array(String name, String type, Collection<?> values) {
        parameters.addValue(name, array(type, values));
        return this;
    }

    /** How an enum stands in the database: {@code NOT_REQUIRED} as {@code not-required}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that such a word stands for, as it is in addresses, forms and the API too. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String word) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> word(e).equals(word)).findFirst();
    }

    /** Runs a change and gives the number of rows it touched. */
    public int update() {
        return jdbc.update(text, parameters);
    }

    /** All rows, as records or single values; see {@link RecordMapper}. */
    public <T> List<T> list(Class<T> type) {
        return jdbc.query(text, parameters, RecordMapper.of(type));
    }

    /** The one row there may be; more than one is a fault of the statement. */
    public <T> Optional<T> optional(Class<T> type) {
        List<T> rows = list(type);
        if (rows.size() > 1) {
            throw new IllegalStateException(rows.size() + " rows where one was asked for");
        }
        return rows.stream().findFirst();
    }

    /** The one row there must be. */
    public <T> T one(Class<T> type) {
        return optional(type).orElseThrow(() -> new IllegalStateException("no row: " + text));
    }

    /** Gives each row to the reader without holding them all; inside a transaction it streams. */
    public <T> void each(Class<T> type, Consumer<T> reader) {
        RecordMapper<T> mapper = RecordMapper.of(type);
        RowCallbackHandler each = row -> reader.accept(mapper.mapRow(row, 0));
        // Without this the driver fetches all rows before it gives the first one.
        JdbcTemplate some =
                new JdbcTemplate(Objects.requireNonNull(jdbc.getJdbcTemplate().getDataSource()));
        some.setFetchSize(FETCHED);
        new NamedParameterJdbcTemplate(some).query(text, parameters, each);
    }

    private static Object array(Collection<?> values) {
        Object first = values.isEmpty() ? "" : values.iterator().next();
        String type =
                switch (first) {
                    case java.util.UUID ignored -> "uuid";
                    case Integer ignored -> "integer";
                    case Long ignored -> "bigint";
                    default -> "text";
                };
        return array(type, values);
    }

    private static AbstractSqlTypeValue array(String type, Collection<?> values) {
        List<@Nullable Object> plain = new ArrayList<>();
        for (Object value : values) {
            plain.add(value instanceof Enum<?> word ? word(word) : value);
        }
        return new AbstractSqlTypeValue() {
            @Override
            protected Array createTypeValue(
                    java.sql.Connection connection, int sqlType, @Nullable String typeName)
                    throws java.sql.SQLException {
                return connection.createArrayOf(type, plain.toArray());
            }
        };
    }
}

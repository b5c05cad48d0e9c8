package org.multaqa.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows as records: a component {@code nameAr} is read from the column {@code name_ar}. Columns may
 * be null for object types; text columns become enums by {@link Statement#word}, arrays become
 * lists. A type that is no record is read from the first column.
 */
final class RecordMapper<T> implements RowMapper<T> {
    private static final Map<Class<?>, RecordMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    private final Class<T> type;
    private final @Nullable Constructor<T> constructor;
    private final Class<?>[] types;
    private final String[] columns;

    private RecordMapper(Class<T> type) {
        this.type = type;
        RecordComponent[] components =
                type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        this.types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        this.columns =
                Arrays.stream(components).map(c -> snake(c.getName())).toArray(String[]::new);
        this.constructor = type.isRecord() ? canonical(type, types) : null;
    }

    @SuppressWarnings("unchecked")
    static <T> RecordMapper<T> of(Class<T> type) {
        return (RecordMapper<T>) MAPPERS.computeIfAbsent(type, RecordMapper::new);
    }

    @Override
    // A row of one column may hold a null; whoever asks for single values knows whether it can.
    @SuppressWarnings({"unchecked", "NullAway"})
    public T mapRow(ResultSet row, int number) throws SQLException {
        if (constructor == null) {
            return (T) read(row, 1, type);
        }
        @Nullable Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = read(row, row.findColumn(columns[i]), types[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object read(ResultSet row, int column, Class<?> type)
            throws SQLException {
        if (type == String.class) {
            return row.getString(column);
        } else if (type == UUID.class) {
            return row.getObject(column, UUID.class);
        } else if (type == Instant.class) {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        } else if (type == LocalDate.class) {
            return row.getObject(column, LocalDate.class);
        } else if (type == List.class) {
            Array array = row.getArray(column);
            return array == null ? List.of() : List.of((Object[]) array.getArray());
        } else if (type == Optional.class) {
            return Optional.ofNullable(row.getObject(column));
        } else if (type.isEnum()) {
            String word = row.getString(column);
            return word == null
                    ? null
                    : Enum.valueOf(
                            (Class<? extends Enum>) type,
                            word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } else if (type == byte[].class) {
            return row.getBytes(column);
        }
        return number(row, column, type);
    }

    private static @Nullable Object number(ResultSet row, int column, Class<?> type)
            throws SQLException {
        Object value =
                switch (type.getName()) {
                    case "int", "java.lang.Integer" -> row.getInt(column);
                    case "long", "java.lang.Long" -> row.getLong(column);
                    case "double", "java.lang.Double" -> row.getDouble(column);
                    case "boolean", "java.lang.Boolean" -> row.getBoolean(column);
                    case "short", "java.lang.Short" -> row.getShort(column);
                    default -> row.getObject(column, type);
                };
        return row.wasNull() && !type.isPrimitive() ? null : value;
    }

    private static <T> Constructor<T> canonical(Class<T> type, Class<?>[] types) {
        try {
            Constructor<T> found = type.getDeclaredConstructor(types);
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String snake(String name) {
        StringBuilder column = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                column.append('_').append(Character.toLowerCase(c));
            } else {
                column.append(c);
            }
        }
        return column.toString();
    }
}

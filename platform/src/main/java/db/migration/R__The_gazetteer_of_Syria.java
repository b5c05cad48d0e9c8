package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of places to what the files in {@code places/} say; runs again when they
 * change. What the secretariat has added stays: an Arabic name given to a place that came without
 * one is kept, and so are places of its own.
 */
@NullMarked
public class R__The_gazetteer_of_Syria extends BaseJavaMigration {
    private static final List<String> FILES =
            List.of("places/gazetteer.tsv", "places/variants.tsv", "places/crosswalk.tsv");

    @Override
    public Integer getChecksum() {
        CRC32 sum = new CRC32();
        FILES.forEach(file -> sum.update(read(file).getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        insert(
                connection,
                """
                insert into places.place (code, level, parent, name_ar, name_en, latitude, longitude, approximate)
                values (?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), cast(? as double precision),
                    cast(? as double precision), cast(? as boolean))
                on conflict (code) do update set parent = excluded.parent,
                    name_ar = coalesce(excluded.name_ar, places.place.name_ar), name_en = excluded.name_en,
                    latitude = excluded.latitude, longitude = excluded.longitude
                """,
                rows(FILES.get(0), true));
        insert(
                connection,
                "insert into places.variant (code, language, spelling) values (?, ?, ?) on conflict do nothing",
                rows(FILES.get(1), false));
        insert(
                connection,
                "insert into places.crosswalk (former, present) values (?, ?) on conflict do nothing",
                rows(FILES.get(2), false));
    }

    private static void insert(Connection connection, String sql, List<String[]> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setString(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<String[]> rows(String file, boolean withApproximation) {
        List<String[]> rows = new ArrayList<>();
        for (String line : read(file).split("\n")) {
            if (line.startsWith("#")) {
                continue;
            }
            if (withApproximation) {
                line += "\t" + line.contains("\tneighbourhood\t");
            }
            rows.add(line.split("\t", -1));
        }
        return rows;
    }

    private static String read(String file) {
        try (@Nullable InputStream in =
                R__The_gazetteer_of_Syria.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

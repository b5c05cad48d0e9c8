package org.multaqa.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;

/** The rows of an exported list, read from the register some hundreds at a time. */
final class ExportRows implements Iterable<List<@Nullable Object>> {
    private static final int BATCH = 500;

    private record Row(Listed listed, Organisation organisation) {}

    private record Column(String key, Function<Row, @Nullable Object> value) {}

    private final Organisations organisations;
    private final List<Listed> listed;
    private final Language language;
    private final Choices words;
    private final Instant now;
    private final List<Column> columns;

    ExportRows(
            Organisations organisations,
            List<Listed> listed,
            Language language,
            boolean licences,
            Instant now) {
        this.organisations = organisations;
        this.listed = listed;
        this.language = language;
        this.words = Choices.in(language);
        this.now = now;
        this.columns = columns(licences);
    }

    List<String> titles() {
        return columns.stream().map(c -> Texts.all().say(language, c.key())).toList();
    }

    private List<Column> columns(boolean licences) {
        List<Column> all = new ArrayList<>();
        add(all, "directory.field.name-ar", r -> r.organisation().nameAr());
        add(all, "directory.field.name-en", r -> r.organisation().nameEn());
        add(all, "directory.field.short-name", r -> r.organisation().shortName());
        add(all, "directory.field.kind", r -> word(r.organisation().kind()));
        add(all, "directory.field.legal-form", r -> say(r.organisation().legalForm()));
        add(all, "directory.field.classes", r -> said(r.organisation().classes()));
        add(all, "directory.field.sectors", r -> said(r.organisation().sectors()));
        add(all, "directory.field.scope", r -> say(r.organisation().scope()));
        add(all, "directory.field.founded-year", r -> r.organisation().foundedYear());
        add(all, "directory.field.staff", r -> r.organisation().staff());
        add(all, "directory.field.volunteers", r -> r.organisation().volunteers());
        add(all, "search.column.place-name", r -> place(r.listed()));
        add(all, "search.column.place", r -> r.organisation().homePlace());
        add(all, "directory.field.address", r -> r.organisation().address());
        add(all, "directory.field.about", r -> r.organisation().about());
        add(
                all,
                "directory.field.takes-bank-transfers",
                r -> yes(r.organisation().takesBankTransfers()));
        add(
                all,
                "directory.field.takes-mobile-money",
                r -> yes(r.organisation().takesMobileMoney()));
        if (licences) {
            add(all, "search.column.licence", r -> word(r.listed().licence()));
        }
        add(all, "search.column.freshness", r -> word(r.listed().freshness(now)));
        add(all, "search.column.fresh-since", r -> day(r.listed().fresh()));
        add(all, "search.column.id", r -> r.organisation().id());
        return all;
    }

    private static void add(List<Column> all, String key, Function<Row, @Nullable Object> value) {
        all.add(new Column(key, value));
    }

    @Override
    public Iterator<List<@Nullable Object>> iterator() {
        return new Iterator<>() {
            private int next;
            private Map<UUID, Organisation> batch = Map.of();

            @Override
            public boolean hasNext() {
                return next < listed.size();
            }

            @Override
            public List<@Nullable Object> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (next % BATCH == 0) {
                    batch = read(listed.subList(next, Math.min(next + BATCH, listed.size())));
                }
                Listed it = listed.get(next++);
                Organisation organisation = batch.get(it.id());
                return organisation == null ? new ArrayList<>() : row(new Row(it, organisation));
            }
        };
    }

    private List<@Nullable Object> row(Row row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            cells.add(column.value().apply(row));
        }
        return cells;
    }

    private Map<UUID, Organisation> read(List<Listed> some) {
        Map<UUID, Organisation> read = new HashMap<>();
        for (Organisation it : organisations.all(some.stream().map(Listed::id).toList())) {
            read.put(it.id(), it);
        }
        return read;
    }

    private String place(Listed it) {
        return language.choose(it.placeNameAr(), it.placeNameEn());
    }

    private String word(Enum<?> value) {
        return words.word(value);
    }

    private String said(List<? extends Enum<?>> values) {
        return values.stream().map(words::word).collect(Collectors.joining(", "));
    }

    private @Nullable String say(@Nullable Enum<?> value) {
        return value == null
                ? null
                : Texts.all().say(language, org.multaqa.directory.Words.key(value));
    }

    private String yes(boolean value) {
        return Texts.all().say(language, value ? "search.yes" : "search.no");
    }

    private static LocalDate day(Instant instant) {
        return Dates.today(instant);
    }
}

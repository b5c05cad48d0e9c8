package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.FactRules;
import org.multaqa.activities.Facts;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Header;
import org.multaqa.spreadsheet.Table;

/**
 * Reads the rows of one sheet into facts. Nothing is guessed: a cell that cannot be read is a fault
 * and refuses its row; a word that is none of a field's is left out with a remark. For one reading,
 * by one thread.
 */
final class RowReading {
    private final SheetWords words;
    private final FactRules rules;
    private final PlaceColumns places;
    private final Reporter reporter;
    private final Header header;
    private final boolean verbatim;

    RowReading(
            SheetWords words,
            FactRules rules,
            PlaceNames names,
            Reporter reporter,
            Header header,
            boolean verbatim) {
        this.words = words;
        this.rules = rules;
        this.places = new PlaceColumns(names);
        this.reporter = reporter;
        this.header = header;
        this.verbatim = verbatim;
    }

    /**
     * What a row comes to.
     *
     * @param number by which it is known: its number in the sheet, or what its own column says
     * @param faults why it is refused; none where it may be stored
     * @param remarks what is to be said of it all the same
     */
    record ReadRow(
            @Nullable Integer number, Facts facts, List<CellNote> faults, List<CellNote> remarks) {}

    /** Reads a row; {@code corrected} has what people said instead of its cells, by column. */
    ReadRow read(Table.Row row, Map<String, String> corrected) {
        return new Reading(row, corrected).read();
    }

    private final class Reading {
        private final Table.Row row;
        private final Map<String, String> corrected;
        private final Map<ActivityField, String> texts = new EnumMap<>(ActivityField.class);
        private final List<CellNote> faults = new ArrayList<>();
        private final List<CellNote> remarks = new ArrayList<>();

        Reading(Table.Row row, Map<String, String> corrected) {
            this.row = row;
            this.corrected = corrected;
        }

        ReadRow read() {
            for (ActivityField field : ActivityField.values()) {
                String cell = field == ActivityField.PLACES ? "" : cell(field.key());
                if (!cell.isEmpty()) {
                    read(field, cell);
                }
            }
            if (!texts.containsKey(ActivityField.SECTOR)
                    && texts.containsKey(ActivityField.MAIN_SECTOR)) {
                sector(ActivityField.MAIN_SECTOR, texts.get(ActivityField.MAIN_SECTOR));
            }
            readPlaces();
            readMonth();
            names();
            withoutSums();
            Facts facts = Facts.of(texts);
            check(facts);
            return new ReadRow(number(), facts, faults, remarks);
        }

        private String cell(String key) {
            String said = corrected.get(key);
            return Cells.text(said == null ? header.value(row, key) : said, verbatim);
        }

        private void read(ActivityField field, String cell) {
            switch (field.form()) {
                case TEXT -> texts.put(field, cell);
                case LIST -> texts.put(field, Cells.list(cell));
                case SECTOR -> sector(field, cell);
                case COUNT, SEVERITY -> take(field, Cells.count(cell), String::valueOf);
                case AMOUNT -> take(field, Cells.amount(cell), a -> a);
                case DAY -> take(field, Cells.day(cell), String::valueOf);
                case PLACES -> {}
                default -> word(field, cell);
            }
        }

        private <T> void take(
                ActivityField field, Outcome<Optional<T>> read, Function<T, String> form) {
            switch (read) {
                case Outcome.Done<Optional<T>>(Optional<T> value) ->
                        value.ifPresent(v -> texts.put(field, form.apply(v)));
                case Outcome.Refused<Optional<T>> refused ->
                        refused.problems()
                                .forEach(p -> faults.add(CellNote.of(field.key(), p.message())));
            }
        }

        /** A sector that is none of ours stays as it was written. */
        private void sector(ActivityField from, @Nullable String cell) {
            String written = cell == null ? "" : cell;
            Optional<String> code = words.sector(written);
            texts.put(ActivityField.SECTOR, code.orElse(written));
            if (code.isEmpty()) {
                remarks.add(CellNote.of(from.key(), "fourw.sector-as-written", "typed", written));
            }
        }

        private void word(ActivityField field, String cell) {
            Optional<String> word = words.find(field.form(), cell);
            if (word.isPresent()) {
                texts.put(field, word.get());
            } else {
                remarks.add(CellNote.of(field.key(), "fourw.word-unknown", "typed", cell));
            }
        }

        private void readPlaces() {
            boolean none =
                    Column.known().stream().noneMatch(c -> c.isPlace() && !cell(c.key()).isEmpty());
            String site = texts.getOrDefault(ActivityField.SITE, "");
            PlaceColumns.Found found =
                    places.read(column ->
                            none && column == Column.LOCATION ? site : cell(column.key()));
            boolean siteNamesNone =
                    none
                            && found.faults().stream()
                                    .anyMatch(f -> !f.message().key().equals("fourw.which-place"));
            if (siteNamesNone) {
                return;
            }
            faults.addAll(found.faults());
            remarks.addAll(found.remarks());
            List<String> codes = found.places().stream().map(p -> p.code()).toList();
            texts.put(ActivityField.PLACES, String.join(Facts.BETWEEN, codes));
            if (!found.site().isEmpty() && site.isEmpty()) {
                texts.put(ActivityField.SITE, found.site());
            }
        }

        private void readMonth() {
            String cell = cell(Column.MONTH.key());
            switch (Cells.month(cell)) {
                case Outcome.Done<Optional<java.time.YearMonth>>(
                                Optional<java.time.YearMonth> month) ->
                        month.filter(m -> !m.equals(reporter.month()))
                                .ifPresent(m ->
                                        remarks.add(
                                                CellNote.of(
                                                        Column.MONTH.key(),
                                                        "fourw.other-month",
                                                        "typed",
                                                        cell,
                                                        "month",
                                                        reporter.month().toString())));
                case Outcome.Refused<?> refused ->
                        refused.problems()
                                .forEach(p ->
                                        faults.add(CellNote.of(Column.MONTH.key(), p.message())));
            }
        }

        /** The reporter is known already; somebody else's name is kept and remarked on. */
        private void names() {
            for (ActivityField field :
                    List.of(ActivityField.REPORTING_ORG, ActivityField.LEAD_ORG)) {
                String name = texts.getOrDefault(field, "");
                if (!name.isEmpty() && !reporter.isNamed(name)) {
                    remarks.add(
                            CellNote.of(
                                    field.key(),
                                    "fourw.other-organisation",
                                    "typed",
                                    name,
                                    "organisation",
                                    reporter.nameAr()));
                } else if (field == ActivityField.REPORTING_ORG) {
                    texts.remove(field);
                }
            }
        }

        /**
         * A sum that says no more than its parts is left to them, so that files come back equal.
         */
        private void withoutSums() {
            drop(ActivityField.MALE_TOTAL, ActivityField.BOYS, ActivityField.MEN);
            drop(ActivityField.FEMALE_TOTAL, ActivityField.GIRLS, ActivityField.WOMEN);
            drop(ActivityField.CHILDREN, ActivityField.BOYS, ActivityField.GIRLS);
        }

        private void drop(ActivityField sum, ActivityField one, ActivityField other) {
            if (texts.containsKey(one) || texts.containsKey(other)) {
                long parts = count(one) + count(other);
                if (String.valueOf(parts).equals(texts.get(sum))) {
                    texts.remove(sum);
                }
            }
        }

        private long count(ActivityField field) {
            return Long.parseLong(texts.getOrDefault(field, "0"));
        }

        /** The rules of all rows; what has a fault of its own is not said to be missing as well. */
        private void check(Facts facts) {
            boolean placeSaid = faults.stream().anyMatch(f -> isPlace(f.field()));
            for (Problem problem : rules.problems(facts)) {
                boolean said =
                        problem.field().equals("places") && placeSaid
                                || faults.stream().anyMatch(f -> f.field().equals(problem.field()));
                if (!said) {
                    Message message = problem.message();
                    faults.add(CellNote.of(problem.field(), message));
                }
            }
        }

        private static boolean isPlace(String key) {
            return Column.find(key).filter(Column::isPlace).isPresent();
        }

        /** Our own files number their rows; what was typed into the page has no number there. */
        private @Nullable Integer number() {
            if (!header.columns().containsKey(Column.ROW.key())) {
                return row.number();
            }
            String cell = cell(Column.ROW.key());
            return cell.matches("\\d{1,9}") ? Integer.valueOf(cell) : null;
        }
    }
}

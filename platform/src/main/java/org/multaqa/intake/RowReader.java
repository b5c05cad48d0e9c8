package org.multaqa.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;

/**
 * Reads the rows of one list, one after the other: it remembers the organisations it has met, so
 * that the second row of one is known. Only a missing or impossible name refuses a row; any other
 * cell that cannot be taken is left empty and noted.
 */
final class RowReader {
    private final Map<String, Integer> columns;
    private final Organisations organisations;
    private final KnownOrganisations known;
    private final PlaceReader places;
    private final LocalDate today;
    private final TwinWatch twins;
    private final Map<String, List<Met>> met = new HashMap<>();

    private record Met(int number, @Nullable String place) {}

    RowReader(
            Map<String, Integer> columns,
            Organisations organisations,
            KnownOrganisations known,
            TwinWatch twins,
            Gazetteer gazetteer,
            LocalDate today) {
        this.columns = columns;
        this.organisations = organisations;
        this.known = known;
        this.twins = twins;
        this.places = new PlaceReader(gazetteer);
        this.today = today;
    }

    KnownOrganisations known() {
        return known;
    }

    /** What the row comes to. */
    Reading read(BatchRow row) {
        if (row.noData() != null) {
            return bare(row, Verdict.NO_DATA, CellNote.remark("", "", row.noData()));
        }
        CellTexts texts = new CellTexts(columns, row);
        if (texts.isEmpty()) {
            return bare(row, Verdict.NO_DATA, CellNote.remark("", "", "intake.note.empty-row"));
        }
        List<CellNote> notes = new ArrayList<>();
        OrganisationForm form = names(texts, notes);
        form = new ChoiceReader(texts, notes).read(form);
        String place =
                places.read(
                        texts.text(MemberFields.GOVERNORATE),
                        texts.text(MemberFields.DISTRICT),
                        texts.text(MemberFields.CITY),
                        notes);
        if (place != null) {
            form = form.with(OrganisationField.HOME_PLACE, place);
        }
        FactReader facts = new FactReader(texts, notes, today);
        form = facts.read(form);
        form = judged(form, texts, notes);
        return placed(row, form, facts.extras(), notes, place);
    }

    private static Reading bare(BatchRow row, Verdict verdict, CellNote note) {
        return new Reading(
                row.number(),
                verdict,
                new OrganisationForm(Map.of()),
                Map.of(),
                List.of(note),
                null);
    }

    private static OrganisationForm names(CellTexts texts, List<CellNote> notes) {
        String arabic = texts.text(MemberFields.NAME_AR);
        String english = texts.text(MemberFields.NAME_EN);
        if (arabic.isEmpty() && !english.isEmpty()) {
            arabic = english;
            notes.add(
                    CellNote.remark(
                            MemberFields.NAME_AR, english, "intake.note.name-only-english"));
        } else if (arabic.isEmpty()) {
            notes.add(CellNote.error(MemberFields.NAME_AR, "", "directory.name-missing"));
        } else if (arabic.codePoints().noneMatch(Character::isLetter)) {
            notes.add(
                    CellNote.error(
                            MemberFields.NAME_AR,
                            arabic,
                            "intake.note.name-without-letters",
                            "typed",
                            arabic));
        } else if (arabic.codePoints().noneMatch(CellTexts::isArabic)) {
            notes.add(
                    CellNote.remark(MemberFields.NAME_AR, arabic, "intake.note.name-only-english"));
            english = english.isEmpty() ? arabic : english;
        }
        return new OrganisationForm(Map.of())
                .with(OrganisationField.NAME_AR, arabic)
                .with(OrganisationField.NAME_EN, english);
    }

    /** What the directory itself finds wrong: with a name it refuses, anything else is left out. */
    private OrganisationForm judged(OrganisationForm read, CellTexts texts, List<CellNote> notes) {
        OrganisationForm form = read;
        for (Problem problem : organisations.check(form)) {
            String field = problem.field();
            Optional<OrganisationField> known = OrganisationField.ofKey(field);
            boolean name = field.equals(MemberFields.NAME_AR);
            if (name && notes.stream().noneMatch(n -> n.field().equals(field) && isError(n))) {
                notes.add(
                        new CellNote(
                                field,
                                CellNote.Weight.ERROR,
                                CellTexts.shortened(texts.text(field)),
                                problem.message(),
                                List.of()));
            } else if (!name && known.isPresent()) {
                String typed = CellTexts.shortened(texts.text(field));
                notes.add(
                        new CellNote(
                                MemberFields.isField(field) ? field : MemberFields.CITY,
                                CellNote.Weight.QUESTION,
                                typed,
                                problem.message(),
                                List.of()));
                form = form.with(known.get(), "");
            }
        }
        return form;
    }

    private Reading placed(
            BatchRow row,
            OrganisationForm form,
            Map<String, String> extras,
            List<CellNote> notes,
            @Nullable String place) {
        String name = form.text(OrganisationField.NAME_AR);
        UUID twin = null;
        TwinWatch.Likely likely = null;
        Verdict verdict = Verdict.READY;
        if (notes.stream().anyMatch(RowReader::isError)) {
            verdict = Verdict.REFUSED;
        } else {
            Optional<Organisation> same = known.same(name, place);
            List<Organisation> elsewhere = known.named(name);
            List<Met> before =
                    met.computeIfAbsent(KnownOrganisations.key(name), k -> new ArrayList<>(1));
            Optional<Met> above =
                    before.stream().filter(m -> known.near(m.place(), place)).findFirst();
            if (above.isPresent()) {
                verdict = Verdict.DOUBLE;
                notes.add(
                        CellNote.remark(
                                MemberFields.NAME_AR,
                                name,
                                "intake.note.double",
                                "row",
                                String.valueOf(above.get().number())));
            } else if (same.isPresent()) {
                verdict = Verdict.KNOWN;
                twin = same.get().id();
                notes.add(CellNote.remark(MemberFields.NAME_AR, name, "intake.note.known"));
            } else if ((likely = twins.look(form).orElse(null)) != null) {
                verdict = likely.verdict();
                twin = likely.organisation();
                notes.add(likely.note());
            } else if (!elsewhere.isEmpty()) {
                notes.add(CellNote.remark(MemberFields.NAME_AR, name, "intake.note.same-name"));
            }
            if (row.decision() != RowDecision.LEAVE_OUT) {
                before.add(new Met(row.number(), place));
                if (above.isEmpty()) {
                    twins.add(row.number(), form);
                }
            }
        }
        if (verdict == Verdict.READY
                && notes.stream().anyMatch(n -> n.weight() == CellNote.Weight.QUESTION)) {
            verdict = Verdict.QUESTION;
        }
        boolean enter = verdict == Verdict.KNOWN || verdict == Verdict.DOUBLE || likely != null;
        if (row.decision() == RowDecision.LEAVE_OUT) {
            verdict = Verdict.LEFT_OUT;
        } else if (row.decision() == RowDecision.SEPARATE && enter) {
            verdict = Verdict.READY;
        } else if (row.decision() == RowDecision.TAKE_OVER && twin != null) {
            verdict = Verdict.KNOWN;
        }
        return new Reading(row.number(), verdict, form, extras, List.copyOf(notes), twin);
    }

    private static boolean isError(CellNote note) {
        return note.weight() == CellNote.Weight.ERROR;
    }
}

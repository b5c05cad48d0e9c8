package org.multaqa.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.spreadsheet.Values;

/** Reads numbers, years, days, phones and addresses. */
final class FactReader {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;،؛]+@[^\\s@,;،؛]+\\.[^\\s@,;،؛]{2,}");
    private static final int LONGEST_EXTRA = 200;

    private final CellTexts texts;
    private final List<CellNote> notes;
    private final LocalDate today;
    private final Map<String, String> extras = new LinkedHashMap<>();

    FactReader(CellTexts texts, List<CellNote> notes, LocalDate today) {
        this.texts = texts;
        this.notes = notes;
        this.today = today;
    }

    /** What the row says beyond the directory's fields; there after {@link #read}. */
    Map<String, String> extras() {
        return extras;
    }

    OrganisationForm read(OrganisationForm form) {
        OrganisationForm read =
                form.with(OrganisationField.SHORT_NAME, texts.text(MemberFields.SHORT_NAME))
                        .with(OrganisationField.ADDRESS, texts.text(MemberFields.ADDRESS))
                        .with(OrganisationField.ABOUT, texts.text(MemberFields.ABOUT))
                        .with(OrganisationField.FOUNDED_YEAR, year())
                        .with(OrganisationField.STAFF, number(MemberFields.STAFF))
                        .with(OrganisationField.VOLUNTEERS, number(MemberFields.VOLUNTEERS));
        decision();
        phones();
        emails();
        for (String key :
                List.of(MemberListExtra.AUTHORITY, MemberListExtra.WEB, MemberListExtra.CHAIR)) {
            put(key, texts.text(key));
        }
        state();
        return read;
    }

    private void put(String key, String value) {
        if (value.length() > LONGEST_EXTRA) {
            notes.add(
                    CellNote.question(
                            key,
                            CellTexts.shortened(value),
                            List.of(),
                            "directory.too-long",
                            "longest",
                            LONGEST_EXTRA,
                            "length",
                            value.length()));
        } else if (!value.isEmpty()) {
            extras.put(key, value);
        }
    }

    /** A year, also as part of a day or of "1998م". */
    private String year() {
        String text = ArabicText.digits(texts.text(MemberFields.FOUNDED));
        if (text.isEmpty()) {
            return "";
        }
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            String found = year.group(1);
            if (!year.find() || year.group(1).equals(found)) {
                return found;
            }
        } else if (Values.date(text)
                        instanceof Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> day)
                && day.isPresent()) {
            return String.valueOf(day.get().getYear());
        }
        notes.add(
                CellNote.question(
                        MemberFields.FOUNDED,
                        text,
                        List.of(),
                        "intake.note.no-year",
                        "typed",
                        CellTexts.shortened(text)));
        return "";
    }

    private String number(String field) {
        String text = texts.text(field);
        return switch (Values.number(text)) {
            case Outcome.Done<Optional<Long>>(Optional<Long> number) ->
                    number.map(String::valueOf).orElse("");
            case Outcome.Refused<Optional<Long>> refused -> {
                notes.add(
                        new CellNote(
                                field,
                                CellNote.Weight.QUESTION,
                                CellTexts.shortened(text),
                                refused.problems().getFirst().message(),
                                List.of()));
                yield "";
            }
        };
    }

    private void decision() {
        put(
                MemberListExtra.DECISION_NUMBER,
                ArabicText.digits(texts.text(MemberListExtra.DECISION_NUMBER)));
        String text = texts.text(MemberListExtra.DECISION_DATE);
        switch (Values.date(text)) {
            case Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> day) -> {
                if (day.isPresent() && day.get().isAfter(today)) {
                    notes.add(
                            CellNote.question(
                                    MemberListExtra.DECISION_DATE,
                                    text,
                                    List.of(),
                                    "intake.note.day-to-come",
                                    "typed",
                                    text));
                } else {
                    day.ifPresent(d -> extras.put(MemberListExtra.DECISION_DATE, d.toString()));
                }
            }
            case Outcome.Refused<Optional<LocalDate>> refused ->
                    notes.add(
                            new CellNote(
                                    MemberListExtra.DECISION_DATE,
                                    CellNote.Weight.QUESTION,
                                    CellTexts.shortened(text),
                                    refused.problems().getFirst().message(),
                                    List.of()));
        }
    }

    private void phones() {
        Set<String> phones = new LinkedHashSet<>();
        for (String field : List.of(MemberFields.PHONE, MemberFields.MOBILE)) {
            String text = texts.text(field);
            List<String> found = Values.phones(text);
            phones.addAll(found);
            if (found.isEmpty() && !text.isEmpty()) {
                notes.add(
                        CellNote.question(
                                field,
                                CellTexts.shortened(text),
                                List.of(),
                                "intake.note.no-phone",
                                "typed",
                                CellTexts.shortened(text)));
            }
        }
        if (!phones.isEmpty()) {
            extras.put(MemberListExtra.PHONES, String.join(",", phones));
        }
    }

    private void emails() {
        String text = texts.text(MemberListExtra.EMAILS);
        List<String> found = new ArrayList<>();
        Matcher matcher = EMAIL.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(java.util.Locale.ROOT));
        }
        if (!found.isEmpty()) {
            extras.put(MemberListExtra.EMAILS, String.join(",", found));
        } else if (!text.isEmpty()) {
            notes.add(
                    CellNote.question(
                            MemberListExtra.EMAILS,
                            CellTexts.shortened(text),
                            List.of(),
                            "intake.note.no-email",
                            "typed",
                            CellTexts.shortened(text)));
        }
    }

    private void state() {
        String text = texts.text(MemberListExtra.LICENCE_STATE);
        if (text.isEmpty()) {
            return;
        }
        Optional<String> state = Wordings.state(text);
        if (state.isPresent()) {
            extras.put(MemberListExtra.LICENCE_STATE, state.get());
        } else {
            notes.add(
                    CellNote.question(
                            MemberListExtra.LICENCE_STATE,
                            CellTexts.shortened(text),
                            List.of("active", "suspended", "closed"),
                            "intake.note.state-unknown",
                            "typed",
                            CellTexts.shortened(text)));
        }
    }
}

package org.multaqa.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multaqa.directory.LegalForm;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Scope;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;

/** Reads what stands in lists: kind, class, sectors, scope. What is only near is said to be so. */
final class ChoiceReader {
    private final CellTexts texts;
    private final List<CellNote> notes;

    ChoiceReader(CellTexts texts, List<CellNote> notes) {
        this.texts = texts;
        this.notes = notes;
    }

    OrganisationForm read(OrganisationForm form) {
        OrganisationKind kind = kind(form.text(OrganisationField.NAME_AR));
        OrganisationForm read = form.with(OrganisationField.KIND, kind);
        Optional<LegalForm> legal = Words.find(LegalForm.class, texts.text(MemberFields.KIND));
        if (legal.isPresent()) {
            read = read.with(OrganisationField.LEGAL_FORM, legal.get());
        }
        Set<MinistryClass> classes = classes(kind);
        Set<Sector> sectors = sectors();
        Optional<Scope> scope = scope();
        read = classes.isEmpty() ? read : read.with(OrganisationField.CLASSES, classes);
        read = sectors.isEmpty() ? read : read.with(OrganisationField.SECTORS, sectors);
        return scope.isEmpty() ? read : read.with(OrganisationField.SCOPE, scope.get());
    }

    private OrganisationKind kind(String name) {
        String text = texts.text(MemberFields.KIND);
        Optional<OrganisationKind> exactly = Words.find(OrganisationKind.class, text);
        if (exactly.isPresent()) {
            return exactly.get();
        }
        Optional<Wordings.Kind> said = text.isEmpty() ? Optional.empty() : Wordings.kind(text);
        if (said.isPresent()) {
            if (!said.get().certain()) {
                remark(MemberFields.KIND, text, said.get().kind());
            }
            return said.get().kind();
        }
        Optional<Wordings.Kind> named =
                Wordings.kind(firstWords(name)).filter(Wordings.Kind::certain);
        OrganisationKind kind = named.map(Wordings.Kind::kind).orElse(OrganisationKind.ASSOCIATION);
        if (named.isPresent() && text.isEmpty()) {
            if (kind != OrganisationKind.ASSOCIATION) {
                remark(MemberFields.KIND, name, kind);
            }
        } else {
            notes.add(
                    CellNote.question(
                            MemberFields.KIND,
                            text,
                            words(Arrays.asList(OrganisationKind.values())),
                            text.isEmpty()
                                    ? "intake.note.kind-missing"
                                    : "intake.note.kind-unknown",
                            "typed",
                            CellTexts.shortened(text),
                            "taken",
                            org.multaqa.language.Message.of(Words.key(kind))));
        }
        return kind;
    }

    private void remark(String field, String text, Enum<?> taken) {
        notes.add(
                CellNote.remark(
                        field,
                        text,
                        "intake.note.taken-as",
                        "typed",
                        CellTexts.shortened(text),
                        "taken",
                        org.multaqa.language.Message.of(Words.key(taken))));
    }

    private Set<MinistryClass> classes(OrganisationKind kind) {
        String text = texts.text(MemberFields.CLASSES);
        if (text.isEmpty()) {
            return Set.of();
        }
        Optional<MinistryClass> exactly = Words.find(MinistryClass.class, text);
        if (exactly.isPresent()) {
            return Set.of(exactly.get());
        }
        Set<MinistryClass> touched = Wordings.classes(text);
        int most =
                switch (kind) {
                    case ASSOCIATION -> 1;
                    case INSTITUTION -> 2;
                    default -> MinistryClass.values().length;
                };
        if (touched.isEmpty() || touched.size() > most) {
            notes.add(
                    CellNote.question(
                            MemberFields.CLASSES,
                            text,
                            words(touched.isEmpty() ? EnumSet.allOf(MinistryClass.class) : touched),
                            touched.isEmpty()
                                    ? "intake.note.class-unknown"
                                    : "intake.note.class-several",
                            "typed",
                            CellTexts.shortened(text)));
            return Set.of();
        }
        touched.forEach(taken -> remark(MemberFields.CLASSES, text, taken));
        return touched;
    }

    private Set<Sector> sectors() {
        Set<Sector> found = EnumSet.noneOf(Sector.class);
        String text = texts.text(MemberFields.SECTORS);
        Optional<Sector> whole = text.isEmpty() ? Optional.empty() : Words.find(Sector.class, text);
        if (whole.isPresent()) {
            return Set.of(whole.get());
        }
        for (String part : text.split("[,،;؛|/\\n+&]")) {
            if (part.isBlank()) {
                continue;
            }
            Optional<Sector> exactly = Words.find(Sector.class, part);
            Set<Sector> touched =
                    exactly.isPresent() ? Set.of(exactly.get()) : Wordings.sectors(part);
            found.addAll(touched);
            if (touched.isEmpty()) {
                notes.add(
                        CellNote.question(
                                MemberFields.SECTORS,
                                part.strip(),
                                words(Arrays.asList(Sector.values())),
                                "intake.note.sector-unknown",
                                "typed",
                                CellTexts.shortened(part.strip())));
            } else if (exactly.isEmpty()) {
                touched.forEach(taken -> remark(MemberFields.SECTORS, part.strip(), taken));
            }
        }
        return found;
    }

    private Optional<Scope> scope() {
        String text = texts.text(MemberFields.SCOPE);
        Optional<Scope> scope = text.isEmpty() ? Optional.empty() : Words.find(Scope.class, text);
        if (scope.isEmpty() && !text.isEmpty()) {
            scope = Words.find(Scope.class, "نطاق " + text);
        }
        if (scope.isEmpty() && !text.isEmpty()) {
            notes.add(
                    CellNote.question(
                            MemberFields.SCOPE,
                            text,
                            words(Arrays.asList(Scope.values())),
                            "intake.note.scope-unknown",
                            "typed",
                            CellTexts.shortened(text)));
        }
        return scope;
    }

    private static String firstWords(String name) {
        String[] words = name.split(" ", 3);
        return words.length < 2 ? name : words[0] + " " + words[1];
    }

    private static List<String> words(Collection<? extends Enum<?>> values) {
        List<String> words = new ArrayList<>();
        values.forEach(v -> words.add(Words.word(v)));
        return words;
    }
}

package org.multaqa.directory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.places.Resolution;

/** Reads a whole form into an organisation, or says field by field what is wrong with it. */
final class FormReader {
    private static final int NAME = 300;
    private static final int SHORT_NAME = 60;
    private static final int ADDRESS = 500;
    private static final int ABOUT = 4_000;
    private static final int FIRST_YEAR = 1850;

    /** Controls, and marks that turn the direction of what follows: never part of a name. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Set<String> YES = Set.of("true", "on", "1", "yes", "نعم");

    private final OrganisationForm form;
    private final Gazetteer gazetteer;
    private final int thisYear;
    private final List<Problem> problems = new ArrayList<>();

    FormReader(OrganisationForm form, Gazetteer gazetteer, int thisYear) {
        this.form = form;
        this.gazetteer = gazetteer;
        this.thisYear = thisYear;
    }

    /** The organisation with the form's facts and everything else as it was. */
    Outcome<Organisation> read(Organisation was) {
        OrganisationKind kind =
                one(OrganisationField.KIND, OrganisationKind.class).orElse(was.kind());
        if (form.text(OrganisationField.KIND).isBlank()) {
            problems.add(Problem.at("kind", "directory.kind-missing"));
        }
        String nameAr = line(OrganisationField.NAME_AR, NAME);
        if (nameAr == null) {
            problems.add(Problem.at("nameAr", "directory.name-missing"));
        }
        Set<MinistryClass> classes = several(OrganisationField.CLASSES, MinistryClass.class);
        int most = mostClasses(kind);
        if (classes.size() > most) {
            problems.add(Problem.at("classes", "directory.too-many-classes", "most", most));
        }
        Organisation read =
                new Organisation(
                        was.id(),
                        kind,
                        nameAr == null ? "" : nameAr,
                        line(OrganisationField.NAME_EN, NAME),
                        line(OrganisationField.SHORT_NAME, SHORT_NAME),
                        one(OrganisationField.LEGAL_FORM, LegalForm.class).orElse(null),
                        List.copyOf(classes),
                        List.copyOf(several(OrganisationField.SECTORS, Sector.class)),
                        one(OrganisationField.SCOPE, Scope.class).orElse(null),
                        number(OrganisationField.FOUNDED_YEAR, FIRST_YEAR, thisYear),
                        number(OrganisationField.STAFF, 0, 1_000_000),
                        number(OrganisationField.VOLUNTEERS, 0, 1_000_000),
                        place(),
                        line(OrganisationField.ADDRESS, ADDRESS),
                        prose(OrganisationField.ABOUT, ABOUT),
                        yes(OrganisationField.TAKES_BANK_TRANSFERS),
                        yes(OrganisationField.TAKES_MOBILE_MONEY),
                        was.state(),
                        was.mergedInto(),
                        was.stateReason(),
                        was.createdAt(),
                        was.changedAt(),
                        was.confirmedAt(),
                        was.confirmedBy(),
                        was.version());
        return problems.isEmpty() ? Outcome.done(read) : Outcome.invalid(problems);
    }

    /** Law 93: one main class for an association, up to two for an institution. */
    private static int mostClasses(OrganisationKind kind) {
        return switch (kind) {
            case ASSOCIATION -> 1;
            case INSTITUTION -> 2;
            default -> MinistryClass.values().length;
        };
    }

    private @Nullable String line(OrganisationField field, int longest) {
        String text = prose(field, longest);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    private @Nullable String prose(OrganisationField field, int longest) {
        String text = INVISIBLE.matcher(form.text(field)).replaceAll("").strip();
        if (text.length() > longest) {
            problems.add(
                    Problem.at(
                            field.key(),
                            "directory.too-long",
                            "longest",
                            longest,
                            "length",
                            text.length()));
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable String place() {
        String text = form.text(OrganisationField.HOME_PLACE).strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (gazetteer.resolve(text, null)) {
            case Resolution.Found(Place place) -> place.code();
            case Resolution.Several several -> {
                problems.add(Problem.at("homePlace", "places.typed-several", "typed", text));
                yield null;
            }
            case Resolution.Unknown unknown -> {
                problems.add(Problem.at("homePlace", "places.typed-unknown", "typed", text));
                yield null;
            }
        };
    }

    private @Nullable Integer number(OrganisationField field, int least, int most) {
        String text = ArabicText.digits(form.text(field)).replaceAll("[\\s,٬\\u00a0]", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,7}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(
                Problem.at(
                        field.key(),
                        field == OrganisationField.FOUNDED_YEAR
                                ? "directory.year-wrong"
                                : "directory.number-wrong",
                        "least",
                        String.valueOf(least),
                        "most",
                        String.valueOf(most)));
        return null;
    }

    private <E extends Enum<E>> Optional<E> one(OrganisationField field, Class<E> type) {
        String text = form.text(field).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found = Words.find(type, text);
        if (found.isEmpty()) {
            problems.add(Problem.at(field.key(), "directory.choice-unknown", "typed", text));
        }
        return found;
    }

    private <E extends Enum<E>> Set<E> several(OrganisationField field, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        String whole = form.text(field);
        Optional<E> alone = whole.isBlank() ? Optional.empty() : Words.find(type, whole);
        if (alone.isPresent()) {
            // Some words of the ministry have a comma in them.
            found.add(alone.get());
            return found;
        }
        for (String part : OrganisationForm.list(whole)) {
            Words.find(type, part)
                    .ifPresentOrElse(
                            found::add,
                            () ->
                                    problems.add(
                                            Problem.at(
                                                    field.key(),
                                                    "directory.choice-unknown",
                                                    "typed",
                                                    part)));
        }
        return found;
    }

    private boolean yes(OrganisationField field) {
        return YES.contains(form.text(field).strip());
    }
}

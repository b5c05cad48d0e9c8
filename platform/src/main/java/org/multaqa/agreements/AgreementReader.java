package org.multaqa.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationByName;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.Values;
import org.springframework.stereotype.Component;

/** Reads what was typed into the terms of an agreement, or says by field what is wrong. */
@Component
class AgreementReader {
    static final int FEWEST_MONTHS = 3;
    static final int MOST_MONTHS = 24;
    private static final int TITLE = 200;
    private static final int PURPOSE = 4_000;
    private static final int PARTIES = 40;
    private static final int PLACES = 40;
    private static final int YEARS = 3;

    /** The public side watches and funds; it is no party to what families entrust to charities. */
    private static final Set<OrganisationKind> OUTSIDE =
            EnumSet.of(OrganisationKind.MINISTRY, OrganisationKind.DONOR);

    /** Controls, marks that turn the direction of what follows, and halves of letters. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

    private final OrganisationByName organisations;
    private final TypedPlaces places;
    private final Gazetteer gazetteer;

    AgreementReader(OrganisationByName organisations, TypedPlaces places, Gazetteer gazetteer) {
        this.organisations = organisations;
        this.places = places;
        this.gazetteer = gazetteer;
    }

    /** The terms; a draft may name fewer than two parties, a proposal may not. */
    Outcome<AgreementTerms> read(AgreementForm form, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        String title = text(form, "title", TITLE, problems).replaceAll("\\s+", " ");
        String purpose = text(form, "purpose", PURPOSE, problems);
        Set<Use> uses = several(form, "uses", Use.class);
        Set<HelpKind> kinds = several(form, "kinds", HelpKind.class);
        Set<SharedField> fields = several(form, "fields", SharedField.class);
        need(!uses.isEmpty(), "uses", "agreements.uses-missing", problems);
        need(!kinds.isEmpty(), "kinds", "agreements.kinds-missing", problems);
        need(
                fields.isEmpty() || uses.contains(Use.CASE),
                "fields",
                "agreements.fields-without-cases",
                problems);
        LocalDate from = day(form, "from", problems).orElse(today);
        LocalDate until = day(form, "until", problems).orElse(from);
        period(from, until, today, problems);
        AgreementTerms terms =
                new AgreementTerms(
                        title,
                        purpose,
                        parties(form, problems),
                        uses,
                        kinds,
                        fields,
                        places(form, problems),
                        from,
                        until,
                        retention(form, problems));
        return problems.isEmpty() ? Outcome.done(terms) : Outcome.invalid(problems);
    }

    /** Why an organisation can be no party; nothing where it can. */
    static Optional<Problem> against(Organisation it) {
        if (OUTSIDE.contains(it.kind())) {
            return Optional.of(
                    Problem.at(AgreementForm.PARTIES, "agreements.no-party", "name", it.nameAr()));
        }
        return it.isActive()
                ? Optional.empty()
                : Optional.of(
                        Problem.at(
                                AgreementForm.PARTIES,
                                "agreements.party-closed",
                                "name",
                                it.nameAr()));
    }

    private List<UUID> parties(AgreementForm form, List<Problem> problems) {
        List<String> names = form.parties();
        if (names.size() > PARTIES) {
            problems.add(
                    Problem.at(
                            AgreementForm.PARTIES, "agreements.too-many-parties", "most", PARTIES));
            return List.of();
        }
        Set<UUID> found = new LinkedHashSet<>();
        for (String name : names) {
            switch (organisations.exact(name)) {
                case Outcome.Done<Organisation>(Organisation it) -> {
                    against(it).ifPresent(problems::add);
                    found.add(it.id());
                }
                case Outcome.Refused<Organisation> refused ->
                        refused.problems()
                                .forEach(p ->
                                        problems.add(
                                                new Problem(AgreementForm.PARTIES, p.message())));
            }
        }
        return List.copyOf(found);
    }

    private List<String> places(AgreementForm form, List<Problem> problems) {
        String typed = form.text(AgreementForm.PLACES);
        if (typed.isBlank()) {
            return List.of();
        }
        List<String> codes = places.codes(AgreementForm.PLACES, typed, PLACES, problems::add);
        for (String code : codes) {
            gazetteer
                    .find(code)
                    .filter(place -> place.level().compareTo(Level.SUB_DISTRICT) > 0)
                    .ifPresent(place ->
                            problems.add(
                                    Problem.at(
                                            AgreementForm.PLACES,
                                            "agreements.place-too-fine",
                                            "code",
                                            place.code())));
        }
        return codes;
    }

    private static String text(
            AgreementForm form, String field, int longest, List<Problem> problems) {
        String text = INVISIBLE.matcher(form.text(field)).replaceAll("").strip();
        if (text.isEmpty()) {
            problems.add(Problem.at(field, "agreements." + field + "-missing"));
        } else if (text.length() > longest) {
            problems.add(
                    Problem.at(
                            field,
                            "agreements.too-long",
                            "longest",
                            longest,
                            "length",
                            text.length()));
        }
        return text;
    }

    private static Optional<LocalDate> day(
            AgreementForm form, String field, List<Problem> problems) {
        return switch (Values.date(form.text(field))) {
            case Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> day) -> {
                need(day.isPresent(), field, "agreements.day-missing", problems);
                yield day;
            }
            case Outcome.Refused<Optional<LocalDate>> refused -> {
                problems.add(Problem.at(field, "agreements.no-day", "typed", form.text(field)));
                yield Optional.empty();
            }
        };
    }

    private static void period(
            LocalDate from, LocalDate until, LocalDate today, List<Problem> problems) {
        if (!problems.isEmpty()) {
            return;
        }
        need(
                !from.isBefore(today.minusYears(1)) && !from.isAfter(today.plusYears(1)),
                "from",
                "agreements.from-out-of-reach",
                problems);
        if (until.isBefore(from) || !until.isAfter(today)) {
            problems.add(Problem.at("until", "agreements.until-too-early"));
        } else if (until.isAfter(from.plusYears(YEARS))) {
            problems.add(Problem.at("until", "agreements.until-too-late", "years", YEARS));
        }
    }

    private static int retention(AgreementForm form, List<Problem> problems) {
        long months =
                Values.count(form.text("retention")) instanceof Outcome.Done<Optional<Long>> read
                        ? read.value().orElse(0L)
                        : 0;
        if (months < FEWEST_MONTHS || months > MOST_MONTHS) {
            problems.add(
                    Problem.at(
                            "retention",
                            "agreements.retention-out-of-reach",
                            "fewest",
                            FEWEST_MONTHS,
                            "most",
                            MOST_MONTHS));
            return FEWEST_MONTHS;
        }
        return (int) months;
    }

    private static <E extends Enum<E>> Set<E> several(
            AgreementForm form, String field, Class<E> type) {
        Set<E> read = EnumSet.noneOf(type);
        form.ticked(field).forEach(word -> Statement.constant(type, word).ifPresent(read::add));
        return read;
    }

    private static void need(boolean good, String field, String key, List<Problem> problems) {
        if (!good) {
            problems.add(Problem.at(field, key));
        }
    }
}

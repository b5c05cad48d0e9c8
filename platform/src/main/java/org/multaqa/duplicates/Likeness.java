package org.multaqa.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.TellingFacts;
import org.multaqa.language.Message;

/** How likely two entries are one organisation, and why. */
record Likeness(double score, List<Message> reasons) {
    /** From here on a pair is shown to the secretariat. */
    static final double LIKELY = 0.8;

    private static final double NAME = 0.8;
    private static final double SAME_PLACE = 0.15;
    private static final double SAME_GOVERNORATE = 0.12;
    private static final double PLACE_UNKNOWN = 0.03;
    private static final double OTHER_GOVERNORATE = -0.22;
    private static final double SAME_YEAR = 0.05;
    private static final double OTHER_YEAR = -0.05;
    private static final double SAME_CONTACT = 0.2;
    private static final double SAME_LICENCE = 0.35;
    private static final double OTHER_KIND = -0.12;
    private static final double NAMES_ANOTHER_PLACE = -0.3;

    /** The names of two entries compared: the best of each script, and both scripts together. */
    private record Names(
            double likeness, double arabic, double latin, NameForm one, NameForm other) {}

    /** The score alone, for the many that are looked at in vain. */
    static double score(Entry one, Entry other) {
        return weigh(one, other, null);
    }

    static Likeness of(Entry one, Entry other) {
        List<Message> reasons = new ArrayList<>();
        return new Likeness(weigh(one, other, reasons), List.copyOf(reasons));
    }

    private static double weigh(Entry one, Entry other, @Nullable List<Message> reasons) {
        Names names = names(one, other);
        if (names == null) {
            return 0;
        }
        double score = NAME * names.likeness();
        if (reasons != null) {
            say(names, reasons);
        }
        score += place(one, other, reasons) + year(one, other, reasons);
        String here = names.one().governorate();
        String there = names.other().governorate();
        if (here != null && there != null && !here.equals(there)) {
            score += NAMES_ANOTHER_PLACE;
        }
        if (differ(one.kind(), other.kind())) {
            score += OTHER_KIND;
            note(reasons, "duplicates.reason.other-kind");
        }
        score += facts(one, other, reasons);
        return Math.clamp(score, 0, 1);
    }

    private static double place(Entry one, Entry other, @Nullable List<Message> reasons) {
        if (one.governorate() == null || other.governorate() == null) {
            return PLACE_UNKNOWN;
        }
        if (!one.governorate().equals(other.governorate())) {
            note(reasons, "duplicates.reason.other-governorate");
            return OTHER_GOVERNORATE;
        }
        boolean same = Objects.equals(one.place(), other.place());
        note(reasons, same ? "duplicates.reason.same-place" : "duplicates.reason.same-governorate");
        return same ? SAME_PLACE : SAME_GOVERNORATE;
    }

    private static double year(Entry one, Entry other, @Nullable List<Message> reasons) {
        if (one.foundedYear() == null || other.foundedYear() == null) {
            return 0;
        }
        int apart = Math.abs(one.foundedYear() - other.foundedYear());
        if (apart == 0) {
            note(reasons, "duplicates.reason.same-year");
            return SAME_YEAR;
        }
        if (apart > 1) {
            note(reasons, "duplicates.reason.other-year");
            return OTHER_YEAR;
        }
        return 0;
    }

    private static double facts(Entry one, Entry other, @Nullable List<Message> reasons) {
        double more = 0;
        for (TellingFacts.Kind kind : TellingFacts.Kind.values()) {
            boolean shared =
                    one.facts().stream()
                            .anyMatch(f -> f.kind() == kind && other.facts().contains(f));
            if (shared) {
                more += kind == TellingFacts.Kind.LICENCE_NUMBER ? SAME_LICENCE : SAME_CONTACT;
                note(
                        reasons,
                        "duplicates.reason.same-"
                                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return more;
    }

    /** People mistake an association for an institution; a union or a donor is another thing. */
    private static boolean differ(
            @Nullable OrganisationKind one, @Nullable OrganisationKind other) {
        if (one == null || other == null || one == other) {
            return false;
        }
        Set<OrganisationKind> charities =
                Set.of(OrganisationKind.ASSOCIATION, OrganisationKind.INSTITUTION);
        return !(charities.contains(one) && charities.contains(other));
    }

    private static @Nullable Names names(Entry one, Entry other) {
        Names arabic = best(one, other, true, true);
        Names latin = best(one, other, false, false);
        if (arabic == null && latin == null) {
            Names across = best(one, other, true, false);
            return across == null ? best(one, other, false, true) : across;
        }
        if (arabic == null || latin == null) {
            return arabic == null ? latin : arabic;
        }
        // A shared English name says less: two Arabic names are often rendered by the same word.
        double both = 0.7 * latin.likeness() + 0.3 * arabic.likeness();
        return new Names(
                Math.max(arabic.likeness(), both),
                arabic.likeness(),
                latin.likeness(),
                arabic.one(),
                arabic.other());
    }

    private static @Nullable Names best(
            Entry one, Entry other, boolean firstArabic, boolean secondArabic) {
        Names best = null;
        for (NameForm first : one.names()) {
            for (NameForm second : other.names()) {
                if (first.arabic() == firstArabic && second.arabic() == secondArabic) {
                    double likeness = NameLikeness.of(first, second);
                    if (best == null || likeness > best.likeness()) {
                        best =
                                new Names(
                                        likeness,
                                        firstArabic ? likeness : 0,
                                        firstArabic ? 0 : likeness,
                                        first,
                                        second);
                    }
                }
            }
        }
        return best;
    }

    private static void say(Names names, List<Message> reasons) {
        if (names.arabic() >= 0.999 || (names.arabic() == 0 && names.likeness() >= 0.999)) {
            reasons.add(same(names.one(), names.other()));
        } else {
            long percent =
                    Math.min(99, Math.round(100 * Math.max(names.arabic(), names.likeness())));
            reasons.add(Message.of("duplicates.reason.alike-name", "percent", percent));
        }
        if (names.latin() >= 0.95 && names.arabic() > 0) {
            reasons.add(Message.of("duplicates.reason.same-english"));
        }
    }

    /** What the same name differs in all the same: words, in either, or their spelling alone. */
    private static Message same(NameForm one, NameForm other) {
        Set<String> apart = new LinkedHashSet<>(without(one, other));
        apart.addAll(without(other, one));
        if (!apart.isEmpty()) {
            return Message.of(
                    "duplicates.reason.same-name-but-for", "words", String.join("، ", apart));
        }
        return Message.of(
                one.text().strip().equals(other.text().strip())
                        ? "duplicates.reason.same-name"
                        : "duplicates.reason.same-name-spelt-otherwise");
    }

    /** The words of one that the other has not, as they are written. */
    private static List<String> without(NameForm one, NameForm other) {
        Set<String> there = new HashSet<>();
        other.words().forEach(w -> there.add(w.written()));
        List<String> seen = one.seen();
        return IntStream.range(0, seen.size())
                .filter(i -> !there.contains(one.words().get(i).written()))
                .mapToObj(seen::get)
                .toList();
    }

    private static void note(@Nullable List<Message> reasons, String key) {
        if (reasons != null) {
            reasons.add(Message.of(key));
        }
    }
}

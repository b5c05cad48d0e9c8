package org.multaqa.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.LikelyTwins;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.language.Message;
import org.multaqa.linkage.text.ArabicText;

/**
 * Sees whether a row is likely an organisation of the directory, or of a row above, under a name
 * written in another way. The rule: where the telling words of the name are the same, one place
 * lies in the other, and the kinds do not differ, the row is taken for the same and not entered;
 * whatever is less certain is entered and noted.
 */
final class TwinWatch {
    /** Reached by the same telling words in one governorate. */
    private static final double SAME = 0.915;

    /** The name of the note of a row that is entered all the same. */
    static final String PERHAPS = "intake.note.perhaps-";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final LikelyTwins.@Nullable Round round;
    private final KnownOrganisations known;
    private final Map<UUID, Above> above = new HashMap<>();

    private record Above(int number, OrganisationForm form) {}

    /** The organisation that a row likely is; it stands in the file where there is no id. */
    record Likely(@Nullable UUID organisation, boolean certain, CellNote note) {
        Verdict verdict() {
            if (!certain) {
                return Verdict.QUESTION;
            }
            return organisation == null ? Verdict.DOUBLE : Verdict.KNOWN;
        }
    }

    /** Without a round nobody looks for likely ones. */
    TwinWatch(LikelyTwins.@Nullable Round round, KnownOrganisations known) {
        this.round = round;
        this.known = known;
    }

    Optional<Likely> look(OrganisationForm form) {
        if (round == null) {
            return Optional.empty();
        }
        Likely best = null;
        for (LikelyTwins.Twin twin :
                round.of(
                        name(form),
                        english(form),
                        place(form.text(OrganisationField.HOME_PLACE)))) {
            Likely likely = likely(form, twin);
            if (likely != null && (best == null || likely.certain() && !best.certain())) {
                best = likely;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Remembers a row, so that those below are compared with it. */
    void add(int number, OrganisationForm form) {
        if (round != null) {
            UUID id = new UUID(0, number);
            above.put(id, new Above(number, form));
            round.add(
                    id, name(form), english(form), place(form.text(OrganisationField.HOME_PLACE)));
        }
    }

    private @Nullable Likely likely(OrganisationForm form, LikelyTwins.Twin twin) {
        Above row = above.get(twin.id());
        Organisation there = row == null ? known.find(twin.id()) : null;
        if (row == null && there == null) {
            return null;
        }
        OrganisationForm other =
                there == null ? Objects.requireNonNull(row).form() : OrganisationForm.of(there);
        Set<String> ours = numbers(form);
        Set<String> theirs = numbers(other);
        if (!ours.isEmpty() && !theirs.isEmpty() && !ours.equals(theirs)) {
            return null;
        }
        boolean certain = ours.equals(theirs) && isSame(form, other, twin.score());
        String where = there == null ? "row" : "known";
        Message why =
                twin.reasons().isEmpty()
                        ? Message.of("intake.note.alike")
                        : twin.reasons().getFirst();
        CellNote note =
                CellNote.remark(
                        MemberFields.NAME_AR,
                        name(form),
                        (certain ? "intake.note.likely-" : PERHAPS) + where,
                        "twin",
                        name(other),
                        "row",
                        row == null ? "" : String.valueOf(row.number()),
                        "why",
                        why);
        return new Likely(there == null ? null : there.id(), certain, note);
    }

    /** The numbers in a name: the second school of a name is not its third. */
    private static Set<String> numbers(OrganisationForm form) {
        return NUMBER.matcher(ArabicText.digits(name(form)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private boolean isSame(OrganisationForm one, OrganisationForm other, double score) {
        String here = place(one.text(OrganisationField.HOME_PLACE));
        String there = place(other.text(OrganisationField.HOME_PLACE));
        return score >= SAME
                && here != null
                && there != null
                && known.near(here, there)
                && one.text(OrganisationField.KIND).equals(other.text(OrganisationField.KIND));
    }

    private static String name(OrganisationForm form) {
        return form.text(OrganisationField.NAME_AR);
    }

    private static @Nullable String english(OrganisationForm form) {
        String name = form.text(OrganisationField.NAME_EN);
        return name.isEmpty() ? null : name;
    }

    private static @Nullable String place(String code) {
        return code.isEmpty() ? null : code;
    }
}

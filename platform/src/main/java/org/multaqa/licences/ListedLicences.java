package org.multaqa.licences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.intake.MemberListExtra;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.springframework.stereotype.Component;

/** Publication decisions that a list of members or the ministry's register brings. */
@Component
class ListedLicences implements MemberListExtra {
    private final Licences licences;

    ListedLicences(Licences licences) {
        this.licences = licences;
    }

    @Override
    public Set<String> keys() {
        return Set.of(DECISION_NUMBER, DECISION_DATE, AUTHORITY);
    }

    @Override
    public List<Message> keep(Actor by, UUID organisation, Map<String, String> values) {
        String number = values.getOrDefault(DECISION_NUMBER, "");
        String day = values.getOrDefault(DECISION_DATE, "");
        if (number.isEmpty() || day.isEmpty()) {
            return List.of(Message.of("licences.listed-incomplete", "number", number, "day", day));
        }
        boolean there =
                publications(organisation).stream()
                        .anyMatch(l ->
                                l.number().equals(number) && l.decidedOn().toString().equals(day));
        if (there) {
            return List.of();
        }
        LicenceForm form =
                new LicenceForm(
                        LicenceForm.word(LicenceKind.PUBLICATION),
                        number,
                        day,
                        values.getOrDefault(AUTHORITY, competent()),
                        "",
                        "",
                        "");
        return licences.enter(by, organisation, form, null, Optional.empty())
                        instanceof Outcome.Refused<Licence> refused
                ? List.of(refused.problems().getFirst().message())
                : List.of();
    }

    /** Who decides publications by the law, where a list does not say who did. */
    private static String competent() {
        return Texts.all().say(Language.ARABIC, "licences.competent-authority");
    }

    private List<Licence> publications(UUID organisation) {
        return licences.of(organisation).stream()
                .filter(s -> s.group() == LicenceGroup.PUBLICATION)
                .flatMap(s -> s.licences().stream())
                .filter(l -> !l.isStruck())
                .toList();
    }

    @Override
    public Map<UUID, Map<String, String>> known() {
        Map<UUID, Map<String, String>> known = new HashMap<>();
        for (Series series : licences.all()) {
            if (series.group() == LicenceGroup.PUBLICATION && series.isAnything()) {
                Licence first = publication(series);
                known.put(
                        series.organisation(),
                        Map.of(
                                DECISION_NUMBER,
                                first.number(),
                                DECISION_DATE,
                                first.decidedOn().toString(),
                                AUTHORITY,
                                first.authority()));
            }
        }
        return known;
    }

    /** The decision by which an organisation came to be: its identity, however often renewed. */
    static Licence publication(Series series) {
        return series.licences().stream()
                .filter(l -> !l.isStruck() && l.kind() == LicenceKind.PUBLICATION)
                .max(java.util.Comparator.comparing(Licence::validFrom))
                .orElseGet(series::latest);
    }
}

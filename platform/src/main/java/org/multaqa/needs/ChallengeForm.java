package org.multaqa.needs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;

/** A challenge as it is typed. */
public record ChallengeForm(String topic, String title, String description, String place) {
    private static final int TITLE = 200;
    private static final int DESCRIPTION = 6_000;

    static final ChallengeForm EMPTY = new ChallengeForm("", "", "", "");

    record Read(ChallengeTopic topic, String title, String description, @Nullable String place) {}

    Outcome<Read> read(TypedPlaces places) {
        TypedFields fields =
                new TypedFields(Map.of("topic", topic, "title", title, "description", description));
        String described = fields.prose("description", DESCRIPTION);
        if (described == null) {
            fields.wrong("description", "needs.text-missing");
        }
        List<String> where =
                place.isBlank()
                        ? List.of()
                        : places.codes(NeedForm.PLACE, place, 1, fields.problems()::add);
        return fields.outcome(
                new Read(
                        fields.word(ChallengeTopic.class, "topic", "needs.topic-missing"),
                        fields.needed("title", TITLE, "needs.challenge-missing"),
                        described == null ? "" : described,
                        where.isEmpty() ? null : where.getFirst()));
    }
}

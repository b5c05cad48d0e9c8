package org.multaqa.profiles;

import java.time.Clock;
import java.util.UUID;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Component;

/** Reads past work. */
@Component
class PastWorkKeeper implements PartKeeper<PastWork> {
    private static final int FIRST_YEAR = 1850;

    private final PastWorkStore store;
    private final Clock clock;

    PastWorkKeeper(PastWorkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public PartKind kind() {
        return PartKind.PAST_WORK;
    }

    @Override
    public PartStore<PastWork> store() {
        return store;
    }

    @Override
    public Outcome<PastWork> read(Typed typed, UUID id, UUID organisation, int version) {
        TypedReader reader = new TypedReader(typed);
        int thisYear = Dates.today(clock.instant()).getYear();
        String place = reader.needed("place", 200);
        Integer from = reader.year("fromYear", FIRST_YEAR, thisYear);
        Integer to = reader.year("toYear", FIRST_YEAR, thisYear);
        if (from != null && to != null && from > to) {
            reader.problem(Problem.at("toYear", "profiles.years-reversed"));
        }
        String authority = reader.line("authority", 200);
        String number = reader.line("number", 80);
        return reader.outcome(
                () -> new PastWork(id, organisation, place, from, to, authority, number, version));
    }

    @Override
    public Typed typed(PastWork it) {
        return Typed.with(
                "place",
                it.place(),
                "fromYear",
                it.fromYear(),
                "toYear",
                it.toYear(),
                "authority",
                it.authority(),
                "number",
                it.number());
    }
}

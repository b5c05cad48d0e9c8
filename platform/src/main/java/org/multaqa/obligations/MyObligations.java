package org.multaqa.obligations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.multaqa.accounts.Actor;
import org.springframework.stereotype.Service;

/** Gathers what every module says is due, the most pressing first. */
@Service
public class MyObligations {
    private final List<ObligationSource> sources;
    private final Clock clock;

    MyObligations(List<ObligationSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    public List<Obligation> of(Actor actor) {
        Instant now = clock.instant();
        return sources.stream()
                .flatMap(source -> source.dueFrom(actor, now).stream())
                .sorted(Comparator.comparing(o -> o.due() == null ? LocalDate.MAX : o.due()))
                .toList();
    }
}

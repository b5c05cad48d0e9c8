package org.multaqa.obligations;

import java.time.Instant;
import java.util.List;
import org.multaqa.accounts.Actor;

/** A module's part of the first page: a bean that says what waits for this actor now. */
public interface ObligationSource {
    List<Obligation> dueFrom(Actor actor, Instant now);
}

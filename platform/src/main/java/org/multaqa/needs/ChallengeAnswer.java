package org.multaqa.needs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said to a challenge, for which organisation. */
public record ChallengeAnswer(int number, @Nullable UUID organisation, Instant at, String text) {}

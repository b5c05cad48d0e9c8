package org.multaqa.referrals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done with a referral, by whom and when; nobody where the program did it. */
public record Step(Act act, @Nullable UUID organisation, @Nullable UUID person, Instant doneAt) {}

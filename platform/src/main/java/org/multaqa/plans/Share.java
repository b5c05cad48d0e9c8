package org.multaqa.plans;

import java.util.UUID;

/** What a partner reaches of an indicator at a place, in the indicator's unit. */
public record Share(UUID indicator, UUID organisation, String place, long amount) {}

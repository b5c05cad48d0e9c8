package org.multaqa.profiles;

import java.util.UUID;

/** One of several things of a kind that stand in a profile. */
public sealed interface Part permits Contact, ServiceOffered, PastWork {
    UUID id();

    UUID organisationId();

    /** Counts its edits, so that two people do not write over each other. */
    int version();
}

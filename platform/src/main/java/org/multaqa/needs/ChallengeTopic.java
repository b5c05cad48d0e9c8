package org.multaqa.needs;

/** What a challenge is about. */
public enum ChallengeTopic {
    LICENCES,
    FUEL_AND_POWER,
    SKILLS,
    FUNDING,
    ACCESS,
    DATA,
    OTHER
}

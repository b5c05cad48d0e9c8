package org.multaqa.projects;

/** What is rebuilt by a project: our own list. */
public enum Rebuilding {
    HOUSING,
    SCHOOLS,
    HEALTH_CENTRES,
    WATER_AND_SEWERS,
    POWER,
    ROADS_AND_BRIDGES,
    RUBBLE,
    MARKETS_AND_WORKSHOPS,
    FARMING_AND_IRRIGATION,
    HERITAGE,
    PUBLIC_SPACES
}

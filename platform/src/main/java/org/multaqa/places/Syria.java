package org.multaqa.places;

/** The box that all of the country lies in, with some room around it; degrees (WGS 84). */
final class Syria {
    static final double SOUTH = 32;
    static final double NORTH = 37.6;
    static final double WEST = 35.4;
    static final double EAST = 42.6;

    private Syria() {}

    static boolean has(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }
}

package org.multaqa.networks;

import java.util.List;

/**
 * A membership as a list shows it, seen from one of its sides.
 *
 * @param other the organisation at the other side
 * @param chains for a network at the other side, the ways that lead on from it, each from below
 *     upwards
 */
public record Line(Membership it, Standing standing, Named other, List<List<Named>> chains) {}

package org.multaqa.activities;

import java.util.List;

/** What the form of a row offers for a place that is being typed. */
public record PlaceNames(List<String> names) {}

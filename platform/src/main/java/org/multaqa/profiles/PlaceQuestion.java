package org.multaqa.profiles;

import java.util.List;

/** A typed name that is still to be told from others, and what it may mean. */
public record PlaceQuestion(String typed, List<NamedPlace> candidates) {}

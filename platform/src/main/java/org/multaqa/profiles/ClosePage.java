package org.multaqa.profiles;

import org.multaqa.directory.Organisation;

/** The question before an organisation is closed, with the reason typed so far. */
public record ClosePage(Organisation organisation, String reason) {}

package org.multaqa.search;

import org.multaqa.accounts.OrganisationNames;

/** What the public sees first: whose workspace this is, and how much is in it. */
public record StartPage(OrganisationNames.Named host, Figures figures) {}

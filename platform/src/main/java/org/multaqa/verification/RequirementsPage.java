package org.multaqa.verification;

import java.util.List;

/** What is asked of organisations. */
public record RequirementsPage(List<Requirement> requirements) {}

package org.multaqa.verification;

import org.jspecify.annotations.Nullable;

/** The form of a requirement; a new one has no key yet. */
public record RequirementPage(@Nullable String key, RequirementForm form) {}

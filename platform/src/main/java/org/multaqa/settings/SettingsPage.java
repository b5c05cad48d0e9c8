package org.multaqa.settings;

import org.multaqa.language.Digits;

/**
 * The settings as they stand.
 *
 * @param changed whether they were changed just now
 */
public record SettingsPage(Digits digits, boolean changed) {}

package org.multaqa.obligations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/**
 * One thing that waits for the person.
 *
 * @param title what it is, in one line
 * @param detail what is behind it, in another
 * @param link where it is done
 * @param action what the button says
 * @param due the day it is due in Damascus, null when it is not bound to a day
 */
public record Obligation(
        Message title, Message detail, String link, Message action, @Nullable LocalDate due) {}

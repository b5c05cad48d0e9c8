package org.multaqa.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;

/**
 * A kind of file that says what one organisation did in one month, in and out without a page:
 * {@code multaqa import KIND FILE --organisation NAME --month 2026-10}.
 */
public interface MonthlyFile {
    /** The word on the command line, such as {@code activities}. */
    String kind();

    /** The endings of files that it can write, without the dot. */
    List<String> endings();

    /**
     * Whose file it is.
     *
     * @param organisation its name as it was typed
     */
    record Whose(String organisation, YearMonth month) {}

    /**
     * What became of a file that was brought.
     *
     * @param batch by which it can be taken back, null where nothing was stored
     * @param isDone whether all was done that was asked; refused rows hinder that only where the
     *     import is to be strict
     * @param said what is to be said of it, the counts last
     */
    record Brought(@Nullable UUID batch, boolean isDone, List<Message> said) {}

    /**
     * Brings a file in and writes what became of each of its rows.
     *
     * @param strict whether to store nothing while a row is refused
     * @param report takes lines of CSV, in the language given
     */
    Outcome<Brought> bring(
            Actor by,
            Path file,
            Whose whose,
            boolean strict,
            OutputStream report,
            Language language)
            throws IOException;

    /** Takes back what a file brought; refuses one that is not there or was taken back. */
    Outcome<Message> undo(Actor by, UUID batch);

    /** Writes what is reported, in the form of an ending; the stream is left open. */
    Outcome<Message> write(
            Actor by, OutputStream out, String ending, Whose whose, Language language)
            throws IOException;
}

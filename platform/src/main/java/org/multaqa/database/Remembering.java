package org.multaqa.database;

/**
 * A bean that holds in memory something read from the database. It can be told to forget when the
 * database behind the program becomes another one; what it needs it reads again.
 */
public interface Remembering {
    void forget();
}

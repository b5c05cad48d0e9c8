package org.multaqa.linkage.attack;

/** Is told how far an attack has come, from whatever thread does the work. */
public interface Progress {
    /** What an attack is at. */
    enum Stage {
        /** Encoding lists, charity after charity. */
        ENCODING,
        /** Looking how each record stands among all others. */
        SURVEYING,
        /** Placing each record among landmarks. */
        PLACING,
        /** Looking for the bucket that each bucket is. */
        WEIGHING
    }

    /** So many of all are done. */
    void at(Stage stage, int done, int all);
}

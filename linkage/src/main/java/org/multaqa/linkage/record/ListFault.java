package org.multaqa.linkage.record;

/**
 * Why a list, or a file of pairs, could not be read to its end: what is wrong and in which line.
 */
public final class ListFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** The file cannot be opened or read. */
        UNREADABLE,
        /** Nothing stands in the file. */
        EMPTY,
        /** The first line does not name the columns that are needed. */
        NO_HEADER,
        /** A column that is needed is missing. */
        NO_COLUMN,
        /** Two columns have the same name. */
        COLUMN_TWICE,
        /** The bytes are not UTF-8. */
        ENCODING,
        /** A row has fewer cells than the header. */
        SHORT_ROW,
        /** A row has more cells than the header. */
        LONG_ROW,
        /** A quoted cell does not end. */
        OPEN_QUOTE,
        /** A row does not say who it is. */
        NO_NAME,
        /** A row has no id. */
        NO_ID,
        /** Two rows have one id. */
        ID_TWICE,
        /** A pair names a record that is in no list. */
        UNKNOWN_RECORD,
        /** A pair's verdict or score cannot be read. */
        BAD_PAIR
    }

    private final Kind kind;
    private final String file;
    private final long line;
    private final String detail;

    /** A fault in a line (from 1; 0 for the whole file); the detail is a column, an id or "". */
    public ListFault(Kind kind, String file, long line, String detail) {
        super(kind + " in " + file + (line > 0 ? ", line " + line : "") + " " + detail);
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** The line, from 1; 0 where the fault is the file's. */
    public long line() {
        return line;
    }

    /** The column or the id that is meant; else empty. */
    public String detail() {
        return detail;
    }
}

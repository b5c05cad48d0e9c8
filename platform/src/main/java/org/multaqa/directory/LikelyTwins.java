package org.multaqa.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/**
 * Who in the register is likely to be an organisation that is about to be entered: told by the
 * module that looks for duplicates, to the form and to imports.
 */
public interface LikelyTwins {
    /**
     * An entry that is likely the same.
     *
     * @param score from 0 to 1
     * @param reasons why, in words
     */
    record Twin(UUID id, double score, List<Message> reasons) {}

    /** The entering of many, one after the other. */
    interface Round {
        /**
         * The likely ones of the register as it was when the round began, and of those added since,
         * best first.
         */
        List<Twin> of(String nameAr, @Nullable String nameEn, @Nullable String homePlace);

        /** Adds one that is being entered, under an id of the caller's. */
        void add(UUID id, String nameAr, @Nullable String nameEn, @Nullable String homePlace);
    }

    /** Begins a round; it looks nothing up in the database. */
    Round round();

    /** The likely ones, best first; {@code homePlace} is a code of the gazetteer. */
    List<Twin> of(String nameAr, @Nullable String nameEn, @Nullable String homePlace);
}

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

    /** The likely ones, best first; {@code homePlace} is a code of the gazetteer. */
    List<Twin> of(String nameAr, @Nullable String nameEn, @Nullable String homePlace);
}

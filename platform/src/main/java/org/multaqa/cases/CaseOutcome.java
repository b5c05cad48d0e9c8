package org.multaqa.cases;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;

/** What came of a case. */
public enum CaseOutcome {
    /** It is one family. */
    SAME,
    /** They are two. */
    NOT_SAME,
    /** It is one family, and both go on helping it in parts that they agreed on. */
    AGREED_TO_SHARE,
    /** One sends the family to the other, for a reason that stands in their letters. */
    REFERRED,
    /** They could not tell; said by the mediator alone. */
    UNDECIDED;

    /** The outcome of a word, if charities may say it. */
    static Optional<CaseOutcome> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(o -> o != UNDECIDED && o.word().equals(word))
                .findFirst();
    }

    /** As it stands in requests: {@code not-same}. */
    public String word() {
        return Statement.word(this);
    }
}

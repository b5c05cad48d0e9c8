package org.multaqa.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list is brought in for. */
public enum BatchKind {
    /** Its organisations are entered. */
    MEMBERS(IntakeRight.BRING_MEMBERS),
    /** It is held against what we have. */
    REGISTER(IntakeRight.RECONCILE);

    private final IntakeRight right;

    BatchKind(IntakeRight right) {
        this.right = right;
    }

    /** The right that is needed for it. */
    IntakeRight right() {
        return right;
    }

    /** How it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BatchKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}

package org.multaqa.intake;

import java.util.List;

/** How a line of the register and our directory stand to one another. */
public enum Standing {
    /** Both say the same. */
    SAME(List.of()),
    /** Both have it and say different things. */
    CHANGED(List.of(FindingDecision.TAKE_OVER, FindingDecision.KEEP, FindingDecision.ASK)),
    /** The register has it, we do not. */
    NEW(List.of(FindingDecision.REGISTER, FindingDecision.PASS)),
    /** We have it, the register does not. */
    MISSING(List.of(FindingDecision.CLOSE, FindingDecision.KEEP, FindingDecision.ASK)),
    /** Its row cannot be read, comes twice, or could be several of ours. */
    UNCLEAR(List.of(FindingDecision.PASS));

    private final List<FindingDecision> decisions;

    Standing(List<FindingDecision> decisions) {
        this.decisions = decisions;
    }

    /** What can be decided on it. */
    public List<FindingDecision> decisions() {
        return decisions;
    }
}

package org.multaqa.activities;

import java.util.Locale;
import java.util.Set;

/** What can be done with a month's report as a whole. */
public enum ReportMove {
    /** The organisation says that this is all. */
    SUBMIT(
            ActivityRight.REPORT,
            Set.of(ReportState.OPEN, ReportState.SENT_BACK),
            ReportState.SUBMITTED,
            false),
    /** The organisation takes back what nobody has answered yet. */
    TAKE_BACK(ActivityRight.REPORT, Set.of(ReportState.SUBMITTED), ReportState.OPEN, false),
    /** The secretariat asks for something to be put right, and says what. */
    SEND_BACK(ActivityRight.ACCEPT, Set.of(ReportState.SUBMITTED), ReportState.SENT_BACK, true),
    ACCEPT(ActivityRight.ACCEPT, Set.of(ReportState.SUBMITTED), ReportState.ACCEPTED, false),
    /** The secretariat unlocks what was accepted, and says why. */
    REOPEN(ActivityRight.ACCEPT, Set.of(ReportState.ACCEPTED), ReportState.OPEN, true);

    private final ActivityRight right;
    private final Set<ReportState> from;
    private final ReportState to;
    private final boolean needsNote;

    ReportMove(ActivityRight right, Set<ReportState> from, ReportState to, boolean needsNote) {
        this.right = right;
        this.from = from;
        this.to = to;
        this.needsNote = needsNote;
    }

    /** Who may do it. */
    public ActivityRight right() {
        return right;
    }

    /** Whether it can be done with a report that stands so. */
    public boolean isPossible(ReportState state) {
        return from.contains(state);
    }

    /** How the report stands afterwards. */
    public ReportState to() {
        return to;
    }

    /** Whether a word has to be said with it. */
    public boolean needsNote() {
        return needsNote;
    }

    /** How it stands in addresses and in the trail: {@code send-back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.multaqa.licences;

/** What a decision licenses. */
public enum LicenceKind {
    /** The organisation itself: its entry in the register. */
    PUBLICATION(LicenceGroup.PUBLICATION),
    /** The publication, for a further time. */
    RENEWAL(LicenceGroup.PUBLICATION),
    /** Collecting from the public (Decree 1330, article 17). */
    FUNDRAISING(LicenceGroup.FUNDRAISING),
    /** Working in another place than the seat. */
    BRANCH(LicenceGroup.BRANCH);

    private final LicenceGroup group;

    LicenceKind(LicenceGroup group) {
        this.group = group;
    }

    public LicenceGroup group() {
        return group;
    }

    /** The kind of the licence that follows one of this kind. */
    LicenceKind following() {
        return this == PUBLICATION ? RENEWAL : this;
    }
}

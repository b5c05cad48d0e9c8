package org.multaqa.licences;

/** What licences are about; those of the first group say whether an organisation may work. */
public enum LicenceGroup {
    PUBLICATION,
    FUNDRAISING,
    BRANCH
}

package org.multaqa.directory;

/** The legal forms that the ministry's register knows. */
public enum LegalForm {
    ASSOCIATION,
    PRIVATE_INSTITUTION,
    DEVELOPMENT_INSTITUTION,
    CHARITABLE_INSTITUTION,
    UNION_OF_ASSOCIATIONS,
    INTERNATIONAL_NGO,
    CIVIL_SOCIETY_ORGANISATION
}

package org.multaqa.directory;

/**
 * The nine classes of the Ministry of Social Affairs and Labour (التصنيف المعياري). An association
 * has one main class, an institution up to two.
 */
public enum MinistryClass {
    EDUCATION_AND_EMPOWERMENT,
    ENVIRONMENT,
    CHARITABLE_WORK,
    DEVELOPMENT_AND_HOUSING,
    SOCIAL_SERVICES,
    CULTURE_SPORT_AND_ARTS,
    VOLUNTEERING,
    LAW_AND_RIGHTS,
    HEALTH
}

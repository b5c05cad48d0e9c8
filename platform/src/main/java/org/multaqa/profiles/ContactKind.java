package org.multaqa.profiles;

/** By which way an organisation is reached. */
public enum ContactKind {
    PHONE,
    MOBILE,
    WHATSAPP,
    EMAIL,
    WEBSITE,
    SOCIAL,
    POST;

    /** Whether a number is dialled. */
    public boolean isDialled() {
        return this == PHONE || this == MOBILE || this == WHATSAPP;
    }

    /** Whether it is an address in the web. */
    public boolean isWeb() {
        return this == WEBSITE || this == SOCIAL;
    }
}

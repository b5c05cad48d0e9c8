package org.multaqa.needs;

/** What kind of thing is lacking, or can be given. */
public enum Resource {
    GOODS,
    SERVICES,
    /** An amount; its unit is a currency by ISO 4217. */
    MONEY,
    /** Hours of an organisation's staff. */
    STAFF_HOURS,
    SPACE,
    TRANSPORT
}

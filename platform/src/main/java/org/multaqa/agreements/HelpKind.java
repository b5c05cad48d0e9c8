package org.multaqa.agreements;

/**
 * The kinds of help that may be registered and looked for: material help alone. Protection, help
 * against violence, medical and psychosocial help, detention and legal help never are, whatever is
 * agreed.
 */
public enum HelpKind {
    /** Baskets, meals, bread. */
    FOOD,
    /** Cash, vouchers, monthly stipends. */
    CASH,
    /** Household goods, hygiene kits, clothes. */
    ITEMS,
    /** Fuel, stoves, blankets of a winter campaign. */
    WINTER,
    RENT,
    /** School kits and fees. */
    SCHOOL,
    /** Tents, repair of a dwelling, a place in a collective shelter. */
    SHELTER
}

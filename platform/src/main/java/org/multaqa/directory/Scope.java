package org.multaqa.directory;

/** How far an organisation may work by its statutes (نطاق العمل). */
public enum Scope {
    LOCAL,
    GOVERNORATE,
    SEVERAL_GOVERNORATES,
    NATIONAL,
    REGIONAL,
    INTERNATIONAL
}

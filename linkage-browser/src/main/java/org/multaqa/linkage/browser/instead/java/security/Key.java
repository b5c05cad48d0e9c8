package org.multaqa.linkage.browser.instead.java.security;

/** A key of some algorithm. */
public interface Key {
    /** Its bytes. */
    byte[] getEncoded();
}

package org.multaqa.activities;

/**
 * Who else plans or does the same in the same place: a bean of the module that knows it. The form
 * of a row asks its page as soon as the item or the place changes.
 */
public interface OverlapWarning {
    /**
     * The address of a piece of a page; the form adds {@code item}, {@code place} (as typed),
     * {@code month} and {@code organisation}.
     */
    String path();
}

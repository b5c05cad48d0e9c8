package org.multaqa.intake;

/**
 * Where a list and the directory say different things.
 *
 * @param field the field's key
 * @param ours what the directory says; empty where it says nothing
 * @param theirs what the list says
 */
public record Difference(String field, String ours, String theirs) {}

package org.multaqa.web;

/**
 * A module's entry in the bar at the top: a bean.
 *
 * @param order smaller stands earlier
 * @param key the text
 * @param path where it leads; the entry is current below it
 * @param signedIn whether only those who signed in see it
 */
public record Navigation(int order, String key, String path, boolean signedIn) {}

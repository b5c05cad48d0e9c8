package org.multaqa.accounts;

/**
 * A place of work that is for some people only: a bean. The desk lists it for those who carry its
 * right; its text stands at the key, what it is for at {@code key + "-about"}.
 *
 * @param order smaller stands earlier
 */
public record Tool(int order, String key, String path, Right right) {}

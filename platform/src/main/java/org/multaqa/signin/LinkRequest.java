package org.multaqa.signin;

/** The page that asks where to send a link, and then says that it was sent. */
public record LinkRequest(String email, boolean forPassword, boolean sent) {}

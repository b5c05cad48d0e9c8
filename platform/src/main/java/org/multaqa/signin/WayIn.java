package org.multaqa.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.multaqa.accounts.Actor;

/** A further way of coming in, of another module: its parts of the pages here. */
public interface WayIn {
    /** The template below the form of the sign-in page. */
    String entryTemplate();

    /** The template on the page of one's account. */
    String accountTemplate();

    /** What both templates get as {@code it}. */
    Object shown(Actor actor, HttpServletRequest request);
}

package org.multaqa.signin;

import java.util.List;

/** The form of the sign-in page; {@code entries} are a demo's sample people, none elsewhere. */
public record SignInForm(
        String email, String back, List<DemoEntries.Entry> entries, List<Way> ways) {
    /** A further way in: its template and what that shows. */
    public record Way(String template, Object it) {}
}

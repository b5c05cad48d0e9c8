package org.multaqa.web;

import jakarta.servlet.http.HttpServletRequest;
import org.multaqa.language.Message;

/**
 * Who looks at a page, as far as the frame shows it.
 *
 * @param name the organisation acted for, in both scripts where there are both
 * @param role what the person is there
 */
public record Viewer(String nameAr, String nameEn, Message role) {

    /** Tells the frame who is signed in; null for nobody. Given by the module of accounts. */
    public interface Source {
        @org.jspecify.annotations.Nullable
        Viewer viewer(HttpServletRequest request);
    }
}

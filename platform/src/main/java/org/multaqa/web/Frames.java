package org.multaqa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a request. */
@Component
public class Frames {
    private final ObjectProvider<Viewer.Source> viewers;
    private final List<Navigation> navigation;
    private final Assets assets;
    private final @Nullable String banner;

    Frames(
            ObjectProvider<Viewer.Source> viewers,
            List<Navigation> navigation,
            Assets assets,
            @Value("${multaqa.demo:false}") boolean demo) {
        this.viewers = viewers;
        this.navigation =
                navigation.stream().sorted(Comparator.comparingInt(Navigation::order)).toList();
        this.assets = assets;
        this.banner = demo ? "web.demo-banner" : null;
    }

    public Frame of(HttpServletRequest request, List<Problem> problems, Frame.Parts parts) {
        Viewer.Source source = viewers.getIfAvailable();
        Viewer viewer = source == null ? null : source.viewer(request);
        return new Frame(
                Languages.of(request),
                viewer,
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                navigation.stream().filter(n -> viewer != null || !n.signedIn()).toList(),
                new LazyCsrf(request),
                assets.addresses(),
                problems,
                banner,
                parts);
    }

    /**
     * Reads the token only when a template has a form, so that pages without one stay cacheable.
     */
    private static final class LazyCsrf extends java.util.AbstractMap<String, String> {
        private final HttpServletRequest request;

        LazyCsrf(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public java.util.Set<Map.Entry<String, String>> entrySet() {
            CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            return token == null
                    ? java.util.Set.of()
                    : java.util.Set.of(Map.entry(token.getParameterName(), token.getToken()));
        }
    }
}

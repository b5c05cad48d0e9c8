package org.multaqa.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a {@link Page} through its template. */
@Component
public class PageRenderer implements HandlerMethodReturnValueHandler {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final PageCompression compression = new PageCompression();
    private final Frames frames;
    private final ShownDigits digits;

    PageRenderer(Frames frames, ShownDigits digits) {
        this.frames = frames;
        this.digits = digits;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Page.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returned,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        write(
                (Page) Objects.requireNonNull(value),
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    private Content part(Frame frame, String template, Object it) {
        return output -> engine.render(template + ".jte", Map.of("frame", frame, "it", it), output);
    }

    /** Renders the page to the response, with its status. */
    public void write(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Frame frame = frames.of(request, page.problems(), this::part);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("frame", frame);
        parameters.put("it", page.it());
        Utf8ByteOutput output = new Utf8ByteOutput();
        if (digits.differ(frame.language())) {
            StringOutput latin = new StringOutput();
            engine.render(page.template() + ".jte", parameters, latin);
            output.writeContent(ArabicDigits.in(latin.toString()));
        } else {
            engine.render(page.template() + ".jte", parameters, output);
        }
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", frame.language().code());
        send(output, request, response);
    }

    private void send(
            Utf8ByteOutput output, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (output.getContentLength() >= PageCompression.LEAST) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            if (accepted != null && accepted.contains("gzip")) {
                byte[] zipped = compression.gzip(output);
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                response.setContentLength(zipped.length);
                response.getOutputStream().write(zipped);
                return;
            }
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}

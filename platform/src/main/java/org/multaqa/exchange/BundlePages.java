package org.multaqa.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Open;
import org.multaqa.keyholder.HolderCard;
import org.multaqa.language.Language;
import org.multaqa.web.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves the bundle of the encoding page below its own hash, to everybody, so that it can be
 * compared from outside. Its policy lets it connect to this hub and to the pinned key holders, and
 * to nobody else.
 */
@Controller
class BundlePages {
    private static final String AT = "/exchange/page";
    private static final String START = "index.html";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Workers connect by the policy that came with them, so they come anew with the page. */
    private static final List<String> ANEW =
            List.of(START, "checker.js", "evaluator.js", "sheet.js", PageBundle.LIST);

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html;charset=UTF-8",
                    "js", "text/javascript;charset=UTF-8",
                    "css", "text/css;charset=UTF-8",
                    "woff2", "font/woff2",
                    "sha256", "text/plain;charset=UTF-8");

    private final PageBundle bundle = PageBundle.own();
    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();
    private final Epochs epochs;

    BundlePages(Epochs epochs) {
        this.epochs = epochs;
    }

    @Open
    @GetMapping(AT)
    String start(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        boolean english = Languages.of(request) == Language.ENGLISH;
        String here = AT + "/" + bundle.hash() + "/" + START;
        return "redirect:" + here + (english ? "?language=en" : "");
    }

    @Open
    @GetMapping(AT + "/{version}/{name}")
    void file(
            Actor reader,
            @PathVariable String version,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<byte[]> content =
                version.equals(bundle.hash()) ? bundle.find(name) : Optional.empty();
        if (content.isEmpty()) {
            // Whoever kept the address of an older version comes to the one that is served.
            if (name.equals(START)) {
                response.sendRedirect(AT);
            } else {
                response.sendError(404);
            }
            return;
        }
        response.setHeader(
                "Content-Security-Policy", policy(ANEW.contains(name) ? reader : Actor.NOBODY));
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, ANEW.contains(name) ? "no-store" : FOR_EVER);
        response.setContentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        send(name, content.get(), request, response);
    }

    private void send(
            String name, byte[] plain, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        byte[] body = plain;
        if (!name.endsWith(".woff2")) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                body = compressed.computeIfAbsent(name, n -> gzip(plain));
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The ministry's login reaches no table of the exchange: who may not ask is told no holder. */
    private String policy(Actor reader) {
        TreeSet<String> holders = new TreeSet<>();
        if (reader.may(ExchangeRight.TAKE_PART, reader.organisation())) {
            for (Epoch epoch : epochs.all()) {
                for (HolderCard card : epoch.pinned().circle().holders()) {
                    holders.add(card.address().toString());
                }
            }
        }
        return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self';"
                + " style-src 'self'; font-src 'self'; img-src data:; form-action 'none';"
                + " base-uri 'none'; frame-ancestors 'none'; connect-src 'self' "
                + String.join(" ", holders);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

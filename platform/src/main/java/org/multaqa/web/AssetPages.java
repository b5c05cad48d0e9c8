package org.multaqa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the assets; an address never changes its content, so it may be kept for ever. */
@Controller
class AssetPages {
    private final Assets assets;

    AssetPages(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/icon.svg")
    void icon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        asset("icon.svg", request, response);
    }

    @GetMapping("/assets/{name}")
    void asset(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Assets.Asset asset = assets.find(name);
        if (asset == null) {
            response.sendError(404);
            return;
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                name.equals("icon.svg")
                        ? "public, max-age=86400"
                        : "public, max-age=31536000, immutable");
        response.setContentType(asset.type());
        byte[] body = asset.plain();
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (asset.compressed() != null) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (accepted != null && accepted.contains("gzip")) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                body = asset.compressed();
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

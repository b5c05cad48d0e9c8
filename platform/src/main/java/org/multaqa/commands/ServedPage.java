package org.multaqa.commands;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.exchange.PageBundle;

/**
 * The page in which lists are encoded, as a hub serves it to anybody. A page cannot vouch for
 * itself; from outside every file of it is hashed and the list of hashes compared with what was
 * published.
 */
final class ServedPage {
    private static final String PAGE = "exchange/page";
    private static final Pattern VERSION = Pattern.compile("/exchange/page/([0-9a-f]{64})/");

    private ServedPage() {}

    /**
     * Compares all of it; refuses what is other than published, by what differs.
     *
     * @param published a hash; null for that of this program's own page
     */
    static String verified(HubLine line, @Nullable String published) {
        String due = Objects.requireNonNullElse(published, PageBundle.own().hash()).strip();
        Matcher served =
                VERSION.matcher(line.open(PAGE).headers().firstValue("Location").orElse(""));
        String version = served.find() ? served.group(1) : "-";
        if (!version.equals(due)) {
            throw new Refusal("exchange.page-other", "served", version, "published", due);
        }
        byte[] list = file(line, due, PageBundle.LIST);
        require(PageBundle.hash(list), due, PageBundle.LIST);
        Map<String, String> hashes = PageBundle.hashes(new String(list, StandardCharsets.UTF_8));
        hashes.forEach((name, hash) -> require(PageBundle.hash(file(line, due, name)), hash, name));
        return due;
    }

    private static byte[] file(HubLine line, String version, String name) {
        HttpResponse<byte[]> answer = line.open(PAGE + "/" + version + "/" + name);
        if (answer.statusCode() != 200) {
            throw new Refusal("exchange.page-changed", "file", name);
        }
        return answer.body();
    }

    private static void require(String hash, String due, String name) {
        if (!hash.equals(due)) {
            throw new Refusal("exchange.page-changed", "file", name);
        }
    }
}

package org.multaqa.commands;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.List;
import java.util.Map;
import org.multaqa.keyholder.Invitation;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.linkage.encode.MembersSecret;

/**
 * The members' secret as it is kept on paper: words to type and a code to scan, twice, one sheet
 * for each of two persons; and the invitation as a code beside it, which is no secret.
 */
final class RecoverySheet {
    private static final int COPIES = 2;
    private static final String STYLE =
            """
            body { margin: 0; font: 11pt/1.5 sans-serif; color: #000; background: #fff; }
            section { break-after: page; padding: 12mm; }
            section:last-child { break-after: auto; }
            h1 { font-size: 18pt; margin: 0 0 4mm; }
            ol { columns: 3; column-gap: 8mm; margin: 6mm 0; padding-inline-start: 10mm; font-size: 14pt; }
            .codes { display: flex; gap: 12mm; }
            .codes svg { inline-size: 62mm; block-size: 62mm; display: block; }
            .check { font: 12pt monospace; }
            .sign { margin-block-start: 10mm; }
            """;

    private final Language language;
    private final MembersSecret secret;
    private final Invitation invitation;

    RecoverySheet(Language language, MembersSecret secret, Invitation invitation) {
        this.language = language;
        this.secret = secret;
        this.invitation = invitation;
    }

    /** The page to print. */
    String page() {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"")
                .append(language.code())
                .append("\" dir=\"")
                .append(language.direction())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(say("exchange.sheet-title"))
                .append("</title><style>@page { size: A4; margin: 0; }\n")
                .append(STYLE)
                .append("</style></head><body>\n");
        for (int copy = 1; copy <= COPIES; copy++) {
            page.append(sheet(copy));
        }
        return page.append("</body></html>\n").toString();
    }

    private String sheet(int copy) {
        StringBuilder words = new StringBuilder();
        List<String> all = secret.words();
        all.forEach(word -> words.append("<li>").append(word).append("</li>"));
        return "<section><h1>"
                + say("exchange.sheet-title")
                + "</h1><p>"
                + say("exchange.sheet-copy", "copy", copy, "copies", COPIES)
                + "</p><p>"
                + say("exchange.sheet-keep")
                + "</p><ol lang=\"ar\" dir=\"rtl\">"
                + words
                + "</ol><div class=\"codes\">"
                + code("exchange.sheet-secret", secret.written(), secret.checkValue())
                + code("exchange.sheet-invitation", invitation.written(), invitation.checkValue())
                + "</div><p class=\"sign\">"
                + say("exchange.sheet-sign")
                + "</p></section>\n";
    }

    private String code(String key, String content, String check) {
        return "<div><p>"
                + say(key)
                + "<br><bdi class=\"check\">"
                + check
                + "</bdi></p>"
                + drawn(content)
                + "</div>";
    }

    private static String drawn(String content) {
        try {
            BitMatrix squares =
                    new QRCodeWriter()
                            .encode(
                                    content,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg viewBox=\"0 0 "
                    + squares.getWidth()
                    + " "
                    + squares.getHeight()
                    + "\" shape-rendering=\"crispEdges\"><path d=\""
                    + path
                    + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalStateException("a text of this length fits a code", e);
        }
    }

    private String say(String key, Object... namesAndValues) {
        return Texts.all().say(language, key, namesAndValues);
    }
}

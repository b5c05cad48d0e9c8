package org.multaqa.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.multaqa.language.Language;

/** A document on its way: its parts are added one after the other, then it is written. */
public final class WordDocument {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Between the margins of A4, in twentieths of a point. */
    private static final int WIDTH = 9638;

    private final Language language;
    private final String title;
    private final StringBuilder body = new StringBuilder();

    /** Begins with the title. */
    public WordDocument(Language language, String title) {
        this.language = language;
        this.title = title;
        styled("Title", title);
    }

    /** A heading of the first or second level. */
    public void heading(int level, String text) {
        styled("Heading" + level, text);
    }

    /** A paragraph; lines of it stay lines. */
    public void text(String text) {
        styled("Normal", text);
    }

    /** A paragraph that stands back behind the others. */
    public void quiet(String text) {
        styled("Quiet", text);
    }

    /**
     * A table whose first row is repeated on each page.
     *
     * @param weights how wide its columns are, compared with each other
     */
    public void table(List<String> titles, List<Integer> weights, List<List<String>> rows) {
        int all = weights.stream().mapToInt(it -> it).sum();
        List<Integer> widths = weights.stream().map(it -> it * WIDTH / all).toList();
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Multaqa\"/>");
        if (language == Language.ARABIC) {
            body.append("<w:bidiVisual/>");
        }
        body.append("<w:tblW w:w=\"").append(WIDTH).append("\" w:type=\"dxa\"/>");
        body.append("<w:tblLayout w:type=\"fixed\"/>");
        body.append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:noHBand=\"1\"/></w:tblPr>");
        body.append("<w:tblGrid>");
        widths.forEach(it -> body.append("<w:gridCol w:w=\"").append(it).append("\"/>"));
        body.append("</w:tblGrid>");
        row(titles, widths, true);
        rows.forEach(row -> row(row, widths, false));
        body.append("</w:tbl>");
        // A table is followed by a paragraph, or two of them would be one.
        styled("Normal", "");
    }

    private void row(List<String> cells, List<Integer> widths, boolean first) {
        body.append("<w:tr><w:trPr><w:cantSplit/>");
        body.append(first ? "<w:tblHeader/>" : "").append("</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths.get(i));
            body.append("\" w:type=\"dxa\"/></w:tcPr>");
            styled("", cells.get(i));
            body.append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private void styled(String style, String text) {
        body.append("<w:p><w:pPr>");
        if (!style.isEmpty()) {
            body.append("<w:pStyle w:val=\"").append(style).append("\"/>");
        }
        body.append(WordStyles.bidi(language)).append("</w:pPr>");
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            body.append("<w:r><w:rPr>").append(WordStyles.rtl(language)).append("</w:rPr>");
            body.append(i > 0 ? "<w:br/>" : "");
            body.append("<w:t xml:space=\"preserve\">").append(escaped(lines[i]));
            body.append("</w:t></w:r>");
        }
        body.append("</w:p>");
    }

    /** What may stand in XML: no controls, no halves of letters. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(it -> it == '\t' || it >= ' ')
                .filter(it -> !(it >= 0xD800 && it <= 0xDFFF) && it != 0xFFFE && it != 0xFFFF)
                .forEach(it -> {
                    switch (it) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        default -> out.appendCodePoint(it);
                    }
                });
        return out.toString();
    }

    /** Writes all of it; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        part(zip, "[Content_Types].xml", WordStyles.TYPES);
        part(zip, "_rels/.rels", WordStyles.RELATIONS);
        part(zip, "docProps/core.xml", WordStyles.core(escaped(title)));
        part(zip, "word/_rels/document.xml.rels", WordStyles.DOCUMENT_RELATIONS);
        part(zip, "word/styles.xml", WordStyles.styles(language));
        part(zip, "word/footer1.xml", WordStyles.footer(language));
        part(zip, "word/document.xml", document());
        zip.finish();
    }

    private String document() {
        return "<w:document "
                + WordStyles.NAMESPACES
                + "><w:body>"
                + body
                + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
                + " w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\""
                + " w:gutter=\"0\"/>"
                + WordStyles.bidi(language)
                + "</w:sectPr></w:body></w:document>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

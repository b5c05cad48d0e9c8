package org.multaqa.word;

import org.multaqa.language.Language;

/** The parts of a document that are the same in every one of a language: styles, footer, names. */
final class WordStyles {
    static final String NAMESPACES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    static final String TYPES =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
            <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
            </Types>\
            """;

    static final String RELATIONS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
            </Relationships>\
            """;

    static final String DOCUMENT_RELATIONS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>\
            </Relationships>\
            """;

    private static final String GREEN = "1B5E3F";

    private WordStyles() {}

    static String core(String title) {
        return "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + title
                + "</dc:title></cp:coreProperties>";
    }

    static String footer(Language language) {
        return "<w:ftr "
                + NAMESPACES
                + "><w:p><w:pPr>"
                + bidi(language)
                + "<w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r>"
                + "<w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";
    }

    /** Lets paragraphs go from right to left. */
    static String bidi(Language language) {
        return language == Language.ARABIC ? "<w:bidi/>" : "";
    }

    /** Lets letters be read from right to left, with the fonts and sizes of Arabic. */
    static String rtl(Language language) {
        return language == Language.ARABIC ? "<w:rtl/>" : "";
    }

    /** The styles: text, quiet text, title, headings, the table with its first row. */
    static String styles(Language language) {
        return "<w:styles "
                + NAMESPACES
                + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>"
                + "<w:sz w:val=\"21\"/><w:szCs w:val=\"22\"/>"
                + "<w:lang w:val=\"en-GB\" w:bidi=\"ar-SY\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"288\" w:lineRule=\"auto\"/>"
                + "</w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                + "<w:name w:val=\"Normal\"/><w:qFormat/><w:pPr>"
                + bidi(language)
                + "</w:pPr><w:rPr>"
                + rtl(language)
                + "</w:rPr></w:style>"
                + paragraph("Title", "Title", 40, "", true)
                + paragraph("Heading1", "heading 1", 30, outline(0), true)
                + paragraph("Heading2", "heading 2", 25, outline(1), true)
                + paragraph("Quiet", "Quiet", 19, "", false)
                + table();
    }

    private static String outline(int level) {
        return "<w:outlineLvl w:val=\"" + level + "\"/>";
    }

    private static String paragraph(
            String id, String name, int size, String outline, boolean heading) {
        return "<w:style w:type=\"paragraph\" w:styleId=\""
                + id
                + "\"><w:name w:val=\""
                + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>"
                + (heading ? "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>" : "")
                + outline
                + "</w:pPr><w:rPr>"
                + (heading ? "<w:b/><w:bCs/><w:color w:val=\"" + GREEN + "\"/>" : "")
                + (heading ? "" : "<w:color w:val=\"595959\"/>")
                + "<w:sz w:val=\""
                + size
                + "\"/><w:szCs w:val=\""
                + size
                + "\"/></w:rPr></w:style>";
    }

    private static String table() {
        StringBuilder borders = new StringBuilder();
        for (String side : new String[] {"top", "bottom", "insideH"}) {
            borders.append("<w:")
                    .append(side)
                    .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A6A6A6\"/>");
        }
        return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
                + "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar>"
                + "<w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"100\" w:type=\"dxa\"/>"
                + "<w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/>"
                + "</w:tblCellMar></w:tblPr></w:style>"
                + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Multaqa\">"
                + "<w:name w:val=\"Multaqa\"/><w:basedOn w:val=\"TableNormal\"/>"
                + "<w:pPr><w:spacing w:after=\"0\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr>"
                + "<w:tblPr><w:tblBorders>"
                + borders
                + "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\">"
                + "<w:rPr><w:b/><w:bCs/><w:color w:val=\"FFFFFF\"/></w:rPr><w:tcPr>"
                + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\""
                + GREEN
                + "\"/></w:tcPr></w:tblStylePr></w:style></w:styles>";
    }
}

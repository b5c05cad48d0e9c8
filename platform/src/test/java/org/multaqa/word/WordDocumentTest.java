package org.multaqa.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.language.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("A Word document")
class WordDocumentTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    @DisplayName("goes from right to left in Arabic: pages, paragraphs, letters and tables")
    void rightToLeft() throws Exception {
        Map<String, Document> parts = parts(plan(Language.ARABIC));
        Document document = part(parts, "word/document.xml");
        assertThat(count(document, "p")).isEqualTo(count(document, "bidi") - 1);
        assertThat(count(document, "r")).isEqualTo(count(document, "rtl"));
        assertThat(count(document, "bidiVisual")).isEqualTo(1);
        assertThat(count(part(parts, "word/styles.xml"), "bidi")).isEqualTo(1);
        Document english = part(parts(plan(Language.ENGLISH)), "word/document.xml");
        assertThat(count(english, "bidi") + count(english, "rtl")).isZero();
    }

    @Test
    @DisplayName("names only styles that it has, and repeats the first row of a table")
    void realStyles() throws Exception {
        Map<String, Document> parts = parts(plan(Language.ARABIC));
        List<String> known = values(part(parts, "word/styles.xml"), "style", "styleId");
        Document document = part(parts, "word/document.xml");
        assertThat(known).containsAll(values(document, "pStyle", "val"));
        assertThat(known).containsAll(values(document, "tblStyle", "val"));
        assertThat(count(document, "tblHeader")).isEqualTo(1);
    }

    @Test
    @DisplayName("takes any text: signs of XML, lines, what may stand in no file")
    void anyText() throws Exception {
        WordDocument document = new WordDocument(Language.ARABIC, "أ < ب & ج");
        document.text("سطر\nآخر \u0001\u0000\uFFFE " + '\uD800' + " 😀");
        Document read = part(parts(document), "word/document.xml");
        assertThat(read.getDocumentElement().getTextContent())
                .contains("أ < ب & ج")
                .contains("سطر")
                .contains("😀");
        assertThat(count(read, "br")).isEqualTo(1);
    }

    private static WordDocument plan(Language language) {
        WordDocument document = new WordDocument(language, "خطة الشتاء");
        document.quiet("متفق عليها");
        document.heading(1, "بيوت دافئة");
        document.heading(2, "أسر وصلتها محروقات");
        document.table(
                List.of("الجهة", "الحصة"),
                List.of(3, 1),
                List.of(List.of("جمعية الياسمين", "600"), List.of("جمعية الزيتون", "400")));
        return document;
    }

    private static Document part(Map<String, Document> parts, String name) {
        Document part = parts.get(name);
        assertThat(part).as(name).isNotNull();
        return java.util.Objects.requireNonNull(part);
    }

    private static int count(Document in, String name) {
        return in.getElementsByTagNameNS(W, name).getLength();
    }

    private static List<String> values(Document in, String name, String attribute) {
        NodeList found = in.getElementsByTagNameNS(W, name);
        List<String> values = new java.util.ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttributeNS(W, attribute));
        }
        return values;
    }

    /** All parts, each read as XML. */
    private static Map<String, Document> parts(WordDocument document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                byte[] content = zip.readAllBytes();
                parts.put(
                        entry.getName(),
                        factory.newDocumentBuilder().parse(new ByteArrayInputStream(content)));
            }
        }
        return parts;
    }
}

package org.multaqa.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.multaqa.files.Upload;

/** A small PDF of one page that says of itself that it is a sample. */
final class InventedDocument {
    private InventedDocument() {}

    /** A document with a name and some lines in Latin letters. */
    static Upload pdf(String name, String... lines) {
        StringBuilder page = new StringBuilder("BT /F1 14 Tf 72 770 Td 24 TL");
        page.append(" (SAMPLE - an invented document of the demonstration) Tj");
        for (String line : lines) {
            String safe = line.replaceAll("[^ -~]", "?").replaceAll("([()\\\\])", "\\\\$1");
            page.append(" T* (").append(safe).append(") Tj");
        }
        page.append(" ET");
        List<String> objects =
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                                + "/Resources<</Font<</F1 5 0 R>>>>>>",
                        "<</Length " + page.length() + ">>\nstream\n" + page + "\nendstream",
                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return Upload.of(name, pdf.toString().getBytes(StandardCharsets.US_ASCII));
    }
}

package org.multaqa.licences;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.LicenceStanding;

/** The list of licences as it was asked for. */
public record LicenceListPage(LicenceList.Filter filter, LicenceList.Piece piece) {

    /** How many stand so. */
    public int count(LicenceStanding standing) {
        return piece.counts().getOrDefault(standing, 0);
    }

    /** How many there are in all, whatever was chosen of the standings. */
    public int whole() {
        return piece.counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The address of this list with another standing chosen. */
    public String withStatus(@Nullable LicenceStanding status) {
        return "/licences?" + query(status);
    }

    public String nextAddress() {
        return "/licences?" + query(filter.status()) + "&after=" + piece.next();
    }

    public String exportAddress(String format) {
        return "/licences/export?" + query(filter.status()) + "&format=" + format;
    }

    private String query(@Nullable LicenceStanding status) {
        return "group="
                + LicenceForm.word(filter.group())
                + (status == null ? "" : "&status=" + LicenceForm.word(status))
                + (filter.q().isEmpty()
                        ? ""
                        : "&q=" + URLEncoder.encode(filter.q(), StandardCharsets.UTF_8));
    }
}

package org.multaqa.reach;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.agreements.HelpKind;
import org.multaqa.linkage.blind.CountScope;
import org.multaqa.places.Level;
import org.multaqa.places.Place;

/**
 * Which families are asked for.
 *
 * @param kind of help, null for any
 * @param month of the help, null for all the time of the exchange
 * @param area a sub-district or what lies above it, null for all
 * @param network the union or network whose members reached them, null for all charities
 */
public record ReachQuestion(
        @Nullable HelpKind kind,
        @Nullable YearMonth month,
        @Nullable Place area,
        @Nullable UUID network) {
    /** The same for another area. */
    public ReachQuestion in(@Nullable Place other) {
        return new ReachQuestion(kind, month, other, network);
    }

    /** The same for a kind of help. */
    public ReachQuestion of(@Nullable HelpKind other) {
        return new ReachQuestion(other, month, area, network);
    }

    /** In which cell the sums stand. */
    String cell() {
        return HeldSums.cell(
                new CountScope(kind != null, scope(), month != null),
                kind == null ? "" : Reports.word(kind),
                month == null ? "" : month.toString(),
                area == null ? "" : area.code());
    }

    private CountScope.Area scope() {
        Level level = area == null ? null : area.level();
        return switch (level) {
            case GOVERNORATE -> CountScope.Area.GOVERNORATE;
            case DISTRICT -> CountScope.Area.DISTRICT;
            case SUB_DISTRICT, COMMUNITY, NEIGHBOURHOOD -> CountScope.Area.SUB_DISTRICT;
            case null -> CountScope.Area.UNION;
        };
    }

    /** Where the page of it stands. */
    public String address() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (area != null) {
            parts.put("area", area.code());
        }
        if (month != null) {
            parts.put("month", month.toString());
        }
        if (kind != null) {
            parts.put("kind", Reports.word(kind));
        }
        if (network != null) {
            parts.put("network", network.toString());
        }
        return parts.isEmpty()
                ? "/reach"
                : parts.entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "/reach?", ""));
    }
}

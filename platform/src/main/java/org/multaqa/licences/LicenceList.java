package org.multaqa.licences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Remembering;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Service;

/**
 * How all organisations stand, the most pressing first. Kept in memory until the register changes
 * or the day ends.
 */
@Service
public class LicenceList implements Remembering {
    /** Who is there by a publication; ministries, donors and foreign ones are by other papers. */
    private static final Set<OrganisationKind> PUBLISHED =
            Set.of(
                    OrganisationKind.ASSOCIATION,
                    OrganisationKind.INSTITUTION,
                    OrganisationKind.UNION,
                    OrganisationKind.NETWORK);

    /** What asks for someone's doing comes first. */
    private static final List<LicenceStanding> ORDER =
            List.of(
                    LicenceStanding.EXPIRING,
                    LicenceStanding.EXPIRED,
                    LicenceStanding.SUSPENDED,
                    LicenceStanding.REVOKED,
                    LicenceStanding.NONE,
                    LicenceStanding.CURRENT);

    private static final Comparator<LicenceRow> MOST_PRESSING =
            Comparator.comparing((LicenceRow r) -> ORDER.indexOf(r.standing()))
                    .thenComparing(r -> r.until() == null ? LocalDate.MAX : r.until())
                    .thenComparing(LicenceRow::nameAr)
                    .thenComparing(LicenceRow::key);

    private final Licences licences;
    private final Organisations organisations;
    private final DirectoryChanges changes;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    LicenceList(
            Licences licences, Organisations organisations, DirectoryChanges changes, Clock clock) {
        this.licences = licences;
        this.organisations = organisations;
        this.changes = changes;
        this.clock = clock;
    }

    private record Kept(long number, LocalDate day, List<LicenceRow> rows) {}

    /**
     * What is asked for.
     *
     * @param status of this standing alone
     * @param q part of the name or of the number
     */
    public record Filter(LicenceGroup group, @Nullable LicenceStanding status, String q) {}

    /** A piece of the list, the key that the next begins after, and how many there are of each. */
    public record Piece(
            List<LicenceRow> rows,
            @Nullable String next,
            int all,
            Map<LicenceStanding, Integer> counts) {}

    /** A page of the list. */
    public Outcome<Piece> read(Actor by, Filter filter, @Nullable String after, int limit) {
        return rows(by, filter)
                .map(found -> {
                    int from = 0;
                    for (int i = 0; after != null && i < found.size(); i++) {
                        if (found.get(i).key().equals(after)) {
                            from = i + 1;
                        }
                    }
                    int to = Math.min(found.size(), from + Math.clamp(limit, 1, 200));
                    List<LicenceRow> rows = found.subList(from, to);
                    return new Piece(
                            rows,
                            to < found.size() ? rows.getLast().key() : null,
                            found.size(),
                            counts(filter));
                });
    }

    /** All of the list that a filter lets through, for export. */
    public Outcome<List<LicenceRow>> rows(Actor by, Filter filter) {
        if (!by.mayAnywhere(LicenceRight.LIST)) {
            return Outcome.notAllowed();
        }
        return Outcome.done(
                matching(filter).stream()
                        .filter(r -> filter.status() == null || r.standing() == filter.status())
                        .toList());
    }

    long count(LicenceGroup group, LicenceStanding standing, LocalDate today) {
        return all(today).stream()
                .filter(r -> r.group() == group && r.standing() == standing)
                .count();
    }

    private Map<LicenceStanding, Integer> counts(Filter filter) {
        Map<LicenceStanding, Integer> counts = new EnumMap<>(LicenceStanding.class);
        matching(filter).forEach(r -> counts.merge(r.standing(), 1, Integer::sum));
        return counts;
    }

    private List<LicenceRow> matching(Filter filter) {
        String q = ArabicText.normalize(filter.q());
        return all(Dates.today(clock.instant())).stream()
                .filter(r -> r.group() == filter.group())
                .filter(r -> q.isEmpty() || text(r).contains(q))
                .toList();
    }

    private static String text(LicenceRow row) {
        return ArabicText.normalize(
                row.nameAr()
                        + " "
                        + row.nameEn()
                        + " "
                        + (row.number() == null ? "" : row.number()));
    }

    private List<LicenceRow> all(LocalDate today) {
        long number = changes.number();
        Kept now = kept;
        if (now == null || now.number() != number || !now.day().equals(today)) {
            now = new Kept(number, today, compute(today));
            kept = now;
        }
        return now.rows();
    }

    private List<LicenceRow> compute(LocalDate today) {
        Map<UUID, Organisation> there = new HashMap<>();
        organisations.each(o -> {
            if (o.isActive()) {
                there.put(o.id(), o);
            }
        });
        List<LicenceRow> rows = new ArrayList<>();
        Map<UUID, Boolean> published = new HashMap<>();
        for (Series series : licences.all()) {
            Organisation organisation = there.get(series.organisation());
            Standing standing = series.on(today);
            if (organisation != null && series.isAnything()) {
                rows.add(row(organisation, series.group(), standing));
                if (series.group() == LicenceGroup.PUBLICATION) {
                    published.put(organisation.id(), true);
                }
            }
        }
        there.values().stream()
                .filter(o -> PUBLISHED.contains(o.kind()) && !published.containsKey(o.id()))
                .map(o ->
                        row(
                                o,
                                LicenceGroup.PUBLICATION,
                                new Standing(LicenceStanding.NONE, null, null)))
                .forEach(rows::add);
        rows.sort(MOST_PRESSING);
        return rows;
    }

    private static LicenceRow row(Organisation it, LicenceGroup group, Standing standing) {
        Licence licence = standing.licence();
        return new LicenceRow(
                (licence == null ? it.id() : licence.id()).toString(),
                it.id(),
                it.nameAr(),
                it.nameEn(),
                group,
                standing.standing(),
                standing.until(),
                licence == null ? null : licence.id(),
                licence == null ? null : licence.number(),
                licence == null ? null : licence.decidedOn(),
                licence == null ? null : licence.authority());
    }

    @Override
    public void forget() {
        kept = null;
    }
}

package org.multaqa.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.language.Outcome;

/**
 * What kind of sheet one is by its titles, so that a list of families that is sent in place of
 * activities is refused before a name of it is kept.
 *
 * @param fourw how much speaks for a sheet of activities: the share of titles that its vocabulary
 *     knows, and a quarter for each title that only such a sheet has
 * @param families the same of a list of families
 */
public record Recognition(Kind kind, double fourw, double families) {

    /** The kinds that are told apart. */
    public enum Kind {
        FOURW,
        FAMILIES,
        OTHER
    }

    private static final Set<String> TELLING_FOURW =
            Set.of(
                    ("sector main_sector subsector activity activity_code indicator lead_org"
                                    + " reporting_org implementing_partner donor project"
                                    + " reporting_month targeted total_reached boys girls men women"
                                    + " male_total female_total benef_type status hh_reached")
                            .split(" "));
    private static final Set<String> TELLING_FAMILIES =
            Set.of(
                    ("family_book_no national_id head_name full_name given_name father_name"
                                    + " mother_name husband_name wife_name grandfather_name"
                                    + " birth_date birth_place civil_registry marital_status"
                                    + " relationship family_name family_no file_no hh_size phone"
                                    + " phone_mobile monthly_income tenure disease")
                            .split(" "));
    private static final double TELLING = 0.25;

    /** Recognises a sheet by its titles; blank ones do not count. */
    public static Recognition of(List<String> titles) {
        List<String> filled = titles.stream().filter(title -> !title.isBlank()).toList();
        return of(
                weight(HeaderVocabulary.fourw().columns(filled), filled.size(), TELLING_FOURW),
                weight(
                        HeaderVocabulary.families().columns(filled),
                        filled.size(),
                        TELLING_FAMILIES));
    }

    /**
     * Recognises a sheet by its first rows, whatever was looked for in it: the titles that either
     * vocabulary finds speak for it, and HXL tags of activities do.
     */
    public static Recognition among(List<Table.Row> head) {
        Recognition all = of(0, 0);
        for (HeaderVocabulary vocabulary :
                List.of(HeaderVocabulary.fourw(), HeaderVocabulary.families())) {
            if (vocabulary.finder().find(head, shape -> null)
                    instanceof Outcome.Done<Header>(Header header)) {
                Recognition one = of(header.titles());
                double tags =
                        header.tagged()
                                ? weight(header.columns(), header.columns().size(), TELLING_FOURW)
                                : 0;
                all =
                        of(
                                Math.max(all.fourw, Math.max(one.fourw, tags)),
                                Math.max(all.families, one.families));
            }
        }
        return all;
    }

    private static Recognition of(double fourw, double families) {
        Kind kind = fourw > families ? Kind.FOURW : Kind.FAMILIES;
        return new Recognition(Math.max(fourw, families) > 0 ? kind : Kind.OTHER, fourw, families);
    }

    /** Nothing where no title tells: "المحافظة" and "ملاحظات" stand in every sheet. */
    private static double weight(Map<String, Integer> columns, int titles, Set<String> telling) {
        long told = columns.keySet().stream().filter(telling::contains).count();
        return told == 0 ? 0 : (double) columns.size() / titles + TELLING * told;
    }
}

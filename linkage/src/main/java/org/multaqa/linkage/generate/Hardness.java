package org.multaqa.linkage.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.generate.Person.Household;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.text.Numbers;

/**
 * How hard invented lists are: of the pairs of rows that are one person in two charities, how many
 * share a national number, a phone, and the writing of given, father's and family name.
 */
public final class Hardness {
    /** What of a row counts here. */
    private record Row(String names, String national, List<String> phones) {}

    private final List<@Nullable List<Row>[]> rows = new ArrayList<>();
    private long records;
    private long pairs;
    private long national;
    private long phone;
    private long names;
    private long any;

    @SuppressWarnings("unchecked")
    Hardness(List<Household> households) {
        for (Household household : households) {
            rows.add(new List[household.members().size()]);
        }
    }

    void add(int household, int member, String[] cells) {
        records++;
        Row row =
                new Row(
                        cells[Field.GIVEN_NAME.ordinal()]
                                + "|"
                                + cells[Field.FATHER_NAME.ordinal()]
                                + "|"
                                + cells[Field.FAMILY_NAME.ordinal()],
                        Numbers.national(cells[Field.NATIONAL_ID.ordinal()]),
                        Numbers.phones(cells[Field.PHONE.ordinal()]));
        @Nullable List<Row>[] members = rows.get(household);
        List<Row> others = members[member];
        if (others == null) {
            others = new ArrayList<>(2);
            members[member] = others;
        }
        for (Row other : others) {
            count(row, other);
        }
        others.add(row);
    }

    private void count(Row one, Row other) {
        pairs++;
        boolean sameNumber = !one.national.isEmpty() && one.national.equals(other.national);
        boolean samePhone = one.phones.stream().anyMatch(other.phones::contains);
        boolean sameNames = one.names.equals(other.names);
        national += sameNumber ? 1 : 0;
        phone += samePhone ? 1 : 0;
        names += sameNames ? 1 : 0;
        any += sameNumber || samePhone || sameNames ? 1 : 0;
    }

    /** How many rows there are. */
    public long records() {
        return records;
    }

    /** How many pairs of rows are one person in two charities. */
    public long pairs() {
        return pairs;
    }

    /** The share of true pairs with the same national number, from 0 to 1. */
    public double national() {
        return share(national);
    }

    /** The share of true pairs with a phone in common. */
    public double phone() {
        return share(phone);
    }

    /** The share of true pairs whose given, father's and family name are written alike. */
    public double names() {
        return share(names);
    }

    /** The share of true pairs with any of these. */
    public double any() {
        return share(any);
    }

    private double share(long count) {
        return pairs == 0 ? 0 : (double) count / pairs;
    }
}

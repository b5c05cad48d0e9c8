package org.multaqa.linkage.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.text.Skeleton;

/**
 * The match keys of a household, from whoever of it is on the list: a spouse who registers with
 * another charity is found by the couple, orphans by their father and each other.
 */
public final class FamilyKeys {
    private FamilyKeys() {}

    /** Takes one key after the other. */
    public interface Taker {
        /** A key: its kind, and its text, which begins with the kind's name. */
        void take(FamilyKeyKind kind, String text);
    }

    /** A key of a household. */
    public record Key(FamilyKeyKind kind, String text) {}

    /** Every key of the household with these members; members of no household are one alone. */
    public static List<Key> of(List<NormalPerson> members) {
        TreeSet<String> couples = new TreeSet<>();
        List<String> children = new ArrayList<>();
        for (NormalPerson member : members) {
            addParents(member, couples);
            addSpouses(member, members, couples);
            addBranch(member, members, children);
        }
        List<Key> keys = new ArrayList<>();
        couples.forEach(c -> keys.add(new Key(FamilyKeyKind.COUPLE, "COUPLE|" + c)));
        children.forEach(c -> keys.add(new Key(FamilyKeyKind.CHILDREN, "CHILDREN|" + c)));
        return keys;
    }

    /** A child's row names both parents. */
    private static void addParents(NormalPerson child, TreeSet<String> couples) {
        if (isSaid(child.father(), child.mother(), child.family())) {
            couples.add(couple(child.father(), first(child.mother()), child.family()));
        }
    }

    /** A husband and a wife who stand in one household. */
    private static void addSpouses(
            NormalPerson husband, List<NormalPerson> members, TreeSet<String> couples) {
        if (husband.sex() == 'f' || !isSaid(husband.given(), husband.family())) {
            return;
        }
        for (NormalPerson wife : members) {
            boolean spouse =
                    wife != husband
                            && wife.sex() != 'm'
                            && !wife.given().isEmpty()
                            && !wife.father().equals(husband.father())
                            && !wife.father().equals(husband.given());
            if (spouse) {
                couples.add(couple(husband.given(), wife.given(), husband.family()));
            }
        }
    }

    /** Children of one father who follow each other when they are sorted by name. */
    private static void addBranch(
            NormalPerson eldest, List<NormalPerson> members, List<String> found) {
        if (!isSaid(eldest.father(), eldest.family(), eldest.given())) {
            return;
        }
        String father = Skeleton.of(eldest.father());
        String own = Skeleton.of(eldest.given());
        String next = null;
        for (NormalPerson member : members) {
            String given = Skeleton.of(member.given());
            boolean sibling =
                    member != eldest
                            && father.equals(Skeleton.of(member.father()))
                            && given.compareTo(own) > 0;
            if (sibling && (next == null || given.compareTo(next) < 0)) {
                next = given;
            }
        }
        if (next != null) {
            found.add(father + "|" + Skeleton.of(eldest.family()) + "|" + own + "|" + next);
        }
    }

    private static String couple(String husband, String wife, String family) {
        return Skeleton.of(husband) + "|" + Skeleton.of(wife) + "|" + Skeleton.of(family);
    }

    private static String first(String names) {
        int end = names.indexOf(' ');
        return end < 0 ? names : names.substring(0, end);
    }

    private static boolean isSaid(String... names) {
        for (String name : names) {
            if (name.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}

package org.multaqa.linkage.generate;

import java.util.ArrayList;
import java.util.List;
import org.multaqa.linkage.generate.Chance.Lottery;
import org.multaqa.linkage.generate.Person.Household;
import org.multaqa.linkage.text.NameLists;

/**
 * Invented households whose people are hard to tell apart where real ones are: brothers who head
 * households of their own, sons named after their grandfathers, several wives, common names.
 */
final class Population {
    static final Lottery PLACES = Lottery.of(NameLists.Ranked.of(NameLists.read("places"), 8, 0.9));

    /** One head in four is the brother of another one. */
    private static final double BROTHERS = 0.25;

    private Population() {}

    /** Households of this many people in all. */
    static List<Household> of(int people, Chance chance) {
        List<Household> households = new ArrayList<>();
        int made = 0;
        while (made < people) {
            Chance own = chance.split();
            Relatives relatives = new Relatives(own);
            Person head = relatives.head();
            if (!households.isEmpty() && own.happens(BROTHERS)) {
                Person other = own.oneOf(households).members().getFirst();
                head = other.man() ? relatives.brother(other) : head;
            }
            List<Person> members = relatives.around(head);
            members = members.subList(0, Math.min(members.size(), people - made));
            made += members.size();
            households.add(household(households.size(), List.copyOf(members), own));
        }
        return households;
    }

    private static Household household(int number, List<Person> members, Chance chance) {
        String registry = PLACES.draw(chance);
        int book =
                chance.happens(0.1) ? chance.between(100, 9_999) : chance.between(10_000, 999_999);
        return new Household(
                number,
                members,
                chance.happens(0.85) ? String.valueOf(book) : "",
                registry,
                phones(chance),
                chance.happens(0.55) ? registry : PLACES.draw(chance));
    }

    private static List<String> phones(Chance chance) {
        List<String> phones = new ArrayList<>(3);
        int count = 1 + chance.weighted(new double[] {0.45, 0.85, 1});
        for (int i = 0; i < count; i++) {
            String net = chance.oneOf("3", "4", "5", "6", "8", "9");
            phones.add(
                    "9" + net + String.valueOf(10_000_000 + chance.below(10_000_000)).substring(1));
        }
        return phones;
    }
}

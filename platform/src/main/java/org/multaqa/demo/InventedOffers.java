package org.multaqa.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.needs.Offer;
import org.multaqa.needs.OfferForm;
import org.multaqa.needs.Offers;
import org.springframework.stereotype.Component;

/** What the charities offer each other: at hand, to come, over, and withdrawn. */
@Component
class InventedOffers implements DemoPart {
    private static final int OFFERS = 18;

    private final Offers offers;
    private final Cast cast;

    InventedOffers(Offers offers, Cast cast) {
        this.offers = offers;
        this.cast = cast;
    }

    @Override
    public void plan(Story story) {
        SplittableRandom random = story.random("offers");
        List<InventedLack> lacks = InventedLack.all();
        List<Organisation> members = story.members();
        for (int k = 0; k < OFFERS; k++) {
            Organisation giver = members.get(k * 3 % members.size());
            InventedLack lack = lacks.get(k % lacks.size());
            int made = random.nextInt(3, 45);
            long quantity = random.nextLong(lack.from(), lack.to() + 1) / 10 * 10 + 10;
            // Every sixth ends soon, every seventh is to come.
            int days = k % 6 == 5 ? 4 : random.nextInt(60, 150);
            int from = k % 7 == 6 ? made + 20 : 0;
            Map<String, String> typed = new HashMap<>();
            typed.put("what", lack.what());
            typed.put("resource", lack.resource());
            typed.put("unit", lack.unit());
            typed.put("quantity", String.valueOf(quantity));
            typed.put("place", String.valueOf(giver.homePlace()));
            typed.put("kilometres", String.valueOf(kilometres(k)));
            typed.put("from", story.day(made).plusDays(from).toString());
            typed.put("until", story.day(made).plusDays((long) from + days).toString());
            typed.put("details", k % 2 == 0 ? "يُسلَّم صباحاً بعد اتصال." : "");
            boolean withdrawn = k % 9 == 4;
            story.at(
                    made,
                    () -> {
                        UUID id = offer(giver, typed);
                        if (withdrawn) {
                            story.at(made - 2, () -> withdraw(giver, id));
                        }
                    });
        }
    }

    /** A third goes to any place; some is fetched where it is. */
    private static int kilometres(int number) {
        return number % 3 == 0 ? 600 : number % 4 == 1 ? 0 : 40 + 60 * (number % 4);
    }

    private UUID offer(Organisation giver, Map<String, String> typed) {
        Actor manager = cast.manager(giver.id());
        Offer made = offers.offer(manager, giver.id(), new OfferForm(typed)).orThrow();
        return made.id();
    }

    private void withdraw(Organisation giver, UUID id) {
        offers.withdraw(cast.manager(giver.id()), id).orThrow();
    }
}

package org.multaqa.linkage.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Cards that are dealt in a chance order, all of them before any comes again: so the lists of one
 * seed have much the same mixture of habits as those of another.
 */
final class Deck<T> {
    private final List<T> cards = new ArrayList<>();
    private final Chance chance;
    private int dealt;

    @SafeVarargs
    Deck(Chance chance, T... cards) {
        this.cards.addAll(List.of(cards));
        this.chance = chance;
        this.dealt = cards.length;
    }

    /**
     * Deals a habit. Where there is more noise than usual, the usual card is exchanged for another,
     * so that the others come up as many times as often; where there is less, they for it.
     */
    T next(T usual, double noise) {
        T card = next();
        List<T> others = cards.stream().filter(other -> !other.equals(usual)).toList();
        double share = (double) others.size() / cards.size();
        if (noise > 1 && card.equals(usual)) {
            double wanted = Habits.scaled(share, noise);
            return chance.happens((wanted - share) / (1 - share)) ? chance.oneOf(others) : card;
        }
        if (noise < 1 && !card.equals(usual)) {
            return chance.happens(1 - noise) ? usual : card;
        }
        return card;
    }

    T next() {
        if (dealt == cards.size()) {
            dealt = 0;
            for (int i = cards.size() - 1; i > 0; i--) {
                T card = cards.get(i);
                int other = chance.below(i + 1);
                cards.set(i, cards.get(other));
                cards.set(other, card);
            }
        }
        return cards.get(dealt++);
    }
}

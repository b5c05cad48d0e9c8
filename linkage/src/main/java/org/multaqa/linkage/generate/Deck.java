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

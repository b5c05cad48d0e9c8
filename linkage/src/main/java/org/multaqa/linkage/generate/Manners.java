package org.multaqa.linkage.generate;

import org.multaqa.linkage.generate.Habits.Article;
import org.multaqa.linkage.generate.Habits.Compound;
import org.multaqa.linkage.generate.Habits.Dates;
import org.multaqa.linkage.generate.Habits.Ending;
import org.multaqa.linkage.generate.Habits.Filled;
import org.multaqa.linkage.generate.Habits.Hamza;
import org.multaqa.linkage.generate.Habits.Phones;

/** Deals out habits to charities: most write as is usual, each in some thing its own way. */
final class Manners {
    private static final int OF_TEN = 10;

    private final Chance chance;
    private final double noise;
    private final Deck<Hamza> hamza;
    private final Deck<Ending> ending;
    private final Deck<Compound> compound;
    private final Deck<Article> article;
    private final Deck<Dates> dates;
    private final Deck<Phones> phones;
    private final Deck<Double> care;
    private final Deck<Double> national;
    private final Deck<Double> phone;
    private final Deck<Double> mother;
    private final Deck<Double> grandfather;
    private final Deck<Double> birth;
    private final Deck<Double> book;
    private final Deck<Double> household;
    private final Deck<Boolean> sex;
    private final Deck<Boolean> headsOnly;
    private final Deck<Boolean> dottedYa;
    private final Deck<Boolean> lostZero;
    private final Deck<Boolean> arabicDigits;

    Manners(Chance chance, double noise) {
        this.chance = chance;
        this.noise = noise;
        hamza =
                new Deck<>(
                        chance,
                        Hamza.WRITTEN,
                        Hamza.WRITTEN,
                        Hamza.WRITTEN,
                        Hamza.WRITTEN,
                        Hamza.LEFT_OUT,
                        Hamza.MIXED);
        ending =
                new Deck<>(
                        chance,
                        Ending.TA,
                        Ending.TA,
                        Ending.TA,
                        Ending.TA,
                        Ending.TA,
                        Ending.HA,
                        Ending.MIXED);
        compound =
                new Deck<>(
                        chance,
                        Compound.APART,
                        Compound.APART,
                        Compound.APART,
                        Compound.APART,
                        Compound.JOINED,
                        Compound.MIXED);
        article =
                new Deck<>(
                        chance,
                        Article.KEPT,
                        Article.KEPT,
                        Article.KEPT,
                        Article.KEPT,
                        Article.KEPT,
                        Article.KEPT,
                        Article.DROPPED,
                        Article.MIXED);
        dates = new Deck<>(chance, Dates.values());
        phones = new Deck<>(chance, Phones.values());
        care = new Deck<>(chance, 0.4, 0.5, 0.6, 0.7, 0.9, 1.0, 1.2, 1.5);
        national = new Deck<>(chance, 0.3, 0.4, 0.45, 0.5, 0.65);
        phone = new Deck<>(chance, 0.65, 0.8, 0.9, 0.95, 0.97);
        mother = new Deck<>(chance, 0.0, 0.5, 0.7, 0.85, 0.95);
        grandfather = new Deck<>(chance, 0.0, 0.0, 0.0, 0.3, 0.8);
        birth = new Deck<>(chance, 0.6, 0.85, 0.92, 0.95, 0.98);
        book = new Deck<>(chance, 0.0, 0.3, 0.5, 0.8);
        household = new Deck<>(chance, 0.0, 1.0, 1.0, 1.0);
        sex = ofTen(6);
        headsOnly = ofTen(2);
        dottedYa = ofTen(1);
        lostZero = ofTen(3);
        arabicDigits = ofTen(3);
    }

    /** The habits of the next charity; what is rare is met in small ones only. */
    Habits next(boolean small) {
        return new Habits(
                noise * care.next(),
                noise,
                new Filled(
                        grandfather.next(),
                        mother.next(),
                        chance.oneOf(0.0, 0.0, 0.5, 0.9),
                        sex.next() ? 0.97 : 0,
                        birth.next(),
                        national.next(),
                        book.next(),
                        phone.next(),
                        chance.number(0.75, 0.98),
                        household.next()),
                headsOnly.next(),
                small && chance.happens(Habits.scaled(0.05, noise)),
                small && chance.happens(Habits.scaled(0.08, noise)),
                chance.happens(Habits.scaled(0.1, noise)),
                chance.happens(Habits.scaled(0.15, noise)),
                hamza.next(Hamza.WRITTEN, noise),
                ending.next(Ending.TA, noise),
                compound.next(Compound.APART, noise),
                article.next(Article.KEPT, noise),
                dottedYa.next(false, noise),
                dates.next(),
                phones.next(),
                lostZero.next(false, noise),
                arabicDigits.next(),
                chance.happens(Habits.scaled(0.2, noise)));
    }

    private Deck<Boolean> ofTen(int so) {
        Boolean[] cards = new Boolean[OF_TEN];
        for (int i = 0; i < OF_TEN; i++) {
            cards[i] = i < so;
        }
        return new Deck<>(chance, cards);
    }
}

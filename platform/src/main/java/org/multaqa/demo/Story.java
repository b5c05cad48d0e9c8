package org.multaqa.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Dates;

/**
 * The invented year: scenes that are played in the order of their days, whatever part they belong
 * to. A scene may add later ones.
 */
final class Story {
    private record Scene(Instant at, int order, Runnable play) implements Comparable<Scene> {
        @Override
        public int compareTo(Scene other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }

    private static final int TOGETHER = 200;

    private final PriorityQueue<Scene> scenes = new PriorityQueue<>();
    private final Instant now;
    private final long seed;
    private List<Organisation> cast = List.of();
    private int added;

    Story(Clock clock, long seed) {
        this.now = clock.instant();
        this.seed = seed;
    }

    /** The organisations in the order of {@link InventedUnion}; members from FIRST_MEMBER on. */
    List<Organisation> cast() {
        return cast;
    }

    void cast(List<Organisation> made) {
        cast = List.copyOf(made);
    }

    /** The charities alone. */
    List<Organisation> members() {
        return cast.subList(InventedUnion.FIRST_MEMBER, cast.size());
    }

    /** Chances of a part's own, the same in every demo. */
    SplittableRandom random(String part) {
        return new SplittableRandom(seed ^ (31L * part.hashCode()));
    }

    /** The day in Damascus so many days ago. */
    LocalDate day(int daysAgo) {
        return Dates.today(now).minusDays(daysAgo);
    }

    /** Adds a scene so many days ago; negative days are not played. */
    void at(int daysAgo, Runnable scene) {
        if (daysAgo >= 0) {
            scenes.add(new Scene(now.minus(Duration.ofDays(daysAgo)), added++, scene));
        }
    }

    /** Plays all scenes; {@code together} does a batch of them in one transaction. */
    void play(Consumer<Runnable> together) {
        while (!scenes.isEmpty()) {
            List<Scene> batch = new ArrayList<>();
            together.accept(() -> {
                while (!scenes.isEmpty() && batch.size() < TOGETHER) {
                    Scene scene = scenes.remove();
                    batch.add(scene);
                    StoryClock.at(scene.at(), scene.play());
                }
            });
        }
    }
}

package org.multaqa.demo;

import java.time.Clock;
import org.multaqa.language.Dates;
import org.multaqa.oversight.HeadLetters;
import org.springframework.stereotype.Component;

/** The letters with the head of the trail that went out at the beginning of this month. */
@Component
class InventedHeads implements DemoPart {
    private final HeadLetters letters;
    private final Clock clock;

    InventedHeads(HeadLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void plan(Story story) {
        int sinceTheFirst = Dates.today(clock.instant()).getDayOfMonth() - 1;
        story.at(sinceTheFirst, () -> letters.perform(clock.instant()));
    }
}

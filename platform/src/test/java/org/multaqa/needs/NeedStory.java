package org.multaqa.needs;

import java.util.UUID;
import org.multaqa.house.SampleUnion;
import org.springframework.stereotype.Component;

/** Needs for the stories of other modules. */
@Component
public final class NeedStory {
    private final NeedSamples samples;

    NeedStory(NeedSamples samples) {
        this.samples = samples;
    }

    /** A need of الياسمين for so many baskets that عمر of الزيتون has confirmed. */
    public UUID open(SampleUnion union, long quantity) {
        return samples.open(union, quantity);
    }
}

package org.multaqa.exchange;

import java.time.Instant;
import java.time.LocalTime;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;

/** Once a day nothing waits any more, and answers that nobody fetched are forgotten. */
@Component
class NightlyMerging implements Duty {
    private final Bags bags;
    private final Epochs epochs;
    private final KeptAnswers kept;

    NightlyMerging(Bags bags, Epochs epochs, KeptAnswers kept) {
        this.bags = bags;
        this.epochs = epochs;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "exchange-merging";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 0);
    }

    @Override
    public void perform(Instant now) {
        epochs.all().forEach(bags::merge);
        kept.forgetBefore(now.minus(KeptAnswers.LONGEST));
    }
}

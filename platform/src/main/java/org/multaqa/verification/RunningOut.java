package org.multaqa.verification;

import java.time.Instant;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;

/** What was verified holds for its months; then it is to be verified anew. */
@Component
class RunningOut implements Duty {
    private final Verifications verifications;

    RunningOut(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public String name() {
        return "verification-runs-out";
    }

    @Override
    public void perform(Instant now) {
        verifications.runOut(now);
    }
}

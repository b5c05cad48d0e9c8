package org.multaqa.profiles;

import java.time.Instant;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;

/** Every night: what the secretariat left undecided for more than seven days goes further. */
@Component
class EscalateChangeRequests implements Duty {
    private final ChangeRequests requests;

    EscalateChangeRequests(ChangeRequests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "change-requests-escalate";
    }

    @Override
    public void perform(Instant now) {
        requests.escalate(now);
    }
}

package org.multaqa.audit;

import java.time.Instant;
import java.util.List;
import org.multaqa.health.Check;
import org.multaqa.health.Finding;
import org.springframework.stereotype.Component;

/** Whether the trail is whole. */
@Component
class TrailCheck implements Check {
    private final Audit audit;

    TrailCheck(Audit audit) {
        this.audit = audit;
    }

    @Override
    public List<Finding> look(Instant now) {
        return List.of(
                switch (audit.verify(null)) {
                    case Verdict.Whole(Head head) ->
                            Finding.well("audit.whole", "count", head.number());
                    case Verdict.Broken(long number) ->
                            Finding.wrong("audit.broken", "number", number);
                    case Verdict.OtherHistory other ->
                            throw new IllegalStateException("no head was given");
                });
    }
}

package org.multaqa.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of a demo: it is now, except while a scene of the invented year is played. */
@Component
@Primary
@ConditionalOnProperty("multaqa.demo")
final class StoryClock extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    /** Does something as if it were done at that moment. */
    static void at(Instant moment, Runnable scene) {
        ScopedValue.where(MOMENT, moment).run(scene);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

package org.multaqa.profiles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;

/** Every morning: ask those whose profile is ageing. */
@Component
class AskWhetherCorrect implements Duty {
    private final Asking asking;
    private final RegistrationStore registrations;

    AskWhetherCorrect(Asking asking, RegistrationStore registrations) {
        this.asking = asking;
        this.registrations = registrations;
    }

    @Override
    public String name() {
        return "profiles-ask-whether-correct";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 0);
    }

    @Override
    public void perform(Instant now) {
        asking.askAll(now);
        registrations.forgetBefore(now.minus(Duration.ofDays(2)));
    }
}

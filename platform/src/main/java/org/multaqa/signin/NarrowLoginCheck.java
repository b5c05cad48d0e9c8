package org.multaqa.signin;

import java.time.Instant;
import java.util.List;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Role;
import org.multaqa.database.DatabaseAddress;
import org.multaqa.database.NarrowLogin;
import org.multaqa.health.Check;
import org.multaqa.health.Finding;
import org.springframework.stereotype.Component;

/** Whether the ministry's liaison can be answered, where there is one. */
@Component
class NarrowLoginCheck implements Check {
    private final NarrowLogin narrow;
    private final People people;

    NarrowLoginCheck(NarrowLogin narrow, People people) {
        this.narrow = narrow;
        this.people = people;
    }

    @Override
    public List<Finding> look(Instant now) {
        if (narrow.isThere()) {
            return List.of(Finding.well("signin.narrow-there"));
        }
        return people.anybodyIs(Role.MINISTRY)
                ? List.of(
                        Finding.wrong(
                                "signin.narrow-missing", "setting", DatabaseAddress.NARROW_SETTING))
                : List.of();
    }
}

package org.multaqa.needs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;
import org.springframework.stereotype.Component;

/** On the page of an organisation: what it needs now. */
@Component
public class NeedSection implements ProfileSection {
    private static final int MOST = 5;

    private final NeedStore store;
    private final NeedViews views;

    NeedSection(NeedStore store, NeedViews views) {
        this.store = store;
        this.views = views;
    }

    /**
     * What the section shows.
     *
     * @param mayRaise whether the reader may raise a need in its name
     */
    public record Shown(UUID organisation, List<NeedLine> lines, boolean mayRaise) {}

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<Part> of(Actor reader, Organisation organisation) {
        List<NeedLine> lines = views.lines(store.of(organisation.id(), NeedState.GOING_ON, MOST));
        boolean mayRaise =
                organisation.isActive() && reader.may(NeedRight.RAISE, organisation.id());
        return lines.isEmpty() && !mayRaise
                ? Optional.empty()
                : Optional.of(
                        new Part(
                                "needs",
                                Message.of("needs.section"),
                                "needs/section",
                                new Shown(organisation.id(), lines, mayRaise)));
    }
}

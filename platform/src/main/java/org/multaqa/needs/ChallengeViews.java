package org.multaqa.needs;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Component;

/** Puts together what the pages of challenges show. */
@Component
class ChallengeViews {
    static final int LENGTH = 40;

    private final ChallengeStore store;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private final TypedPlaces places;

    ChallengeViews(
            ChallengeStore store,
            Organisations organisations,
            Gazetteer gazetteer,
            TypedPlaces places) {
        this.store = store;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.places = places;
    }

    ChallengeListPage list(Actor reader, ChallengeState state, @Nullable UUID after) {
        List<Challenge> found = store.in(EnumSet.of(state), after, LENGTH + 1);
        boolean more = found.size() > LENGTH;
        List<Challenge> shown = more ? found.subList(0, LENGTH) : found;
        String address = ChallengeListPage.address(state);
        return new ChallengeListPage(
                state,
                shown,
                organisations.names(shown.stream().map(Challenge::organisation).toList()),
                more
                        ? address
                                + (address.contains("?") ? "&" : "?")
                                + "after="
                                + shown.getLast().id()
                        : null,
                reader.organisation() != null
                        && reader.may(NeedRight.RAISE, reader.organisation()));
    }

    ChallengePage page(Actor reader, Challenge it, String typed) {
        List<UUID> supporters = store.supporters(it.id());
        List<ChallengeAnswer> answers = store.answers(it.id());
        Set<UUID> named = new HashSet<>(supporters);
        named.add(it.organisation());
        for (ChallengeAnswer answer : answers) {
            if (answer.organisation() != null) {
                named.add(answer.organisation());
            }
        }
        UUID home = reader.organisation();
        boolean supports = home != null && supporters.contains(home);
        boolean may =
                home != null
                        && reader.may(NeedRight.SUPPORT, home)
                        && !home.equals(it.organisation())
                        && it.state().goesOn();
        return new ChallengePage(
                it,
                it.place() == null ? null : gazetteer.find(it.place()).orElse(null),
                supporters,
                answers,
                organisations.names(named),
                new ChallengePage.May(
                        may && !supports,
                        may && supports,
                        reader.may(NeedRight.ANSWER) && it.state().goesOn(),
                        reader.may(NeedRight.RAISE, it.organisation()) && it.state().goesOn()),
                typed);
    }

    ChallengeFormPage form(Organisation organisation, ChallengeForm form) {
        return new ChallengeFormPage(organisation, form, places.questions(form.place()));
    }
}

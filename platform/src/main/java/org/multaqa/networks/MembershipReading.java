package org.multaqa.networks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/** Reads one membership, with what its reader can do about it. */
@Component
class MembershipReading {
    private final MembershipStore store;
    private final MembershipRules rules;
    private final Organisations organisations;
    private final Clock clock;

    MembershipReading(
            MembershipStore store,
            MembershipRules rules,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The membership, for those of its two sides and those who watch over all. */
    Outcome<Membership> find(Actor reader, UUID id) {
        Optional<Membership> found =
                store.find(id).filter(m -> m.state() != MembershipState.JOINED);
        if (!reader.may(NetworkRight.READ_INSIDE)) {
            return Outcome.notAllowed();
        }
        if (found.isEmpty()) {
            return Outcome.notFound();
        }
        return rules.readsInside(reader, found.get())
                ? Outcome.done(found.get())
                : Outcome.notAllowed();
    }

    /** The same as its page shows it, with what was typed before where there was anything. */
    Outcome<MembershipPage> of(
            Actor reader, UUID id, @Nullable MembershipForm typed, EndForm end, String reason) {
        return find(reader, id).map(it -> page(reader, it, typed, end, reason));
    }

    private MembershipPage page(
            Actor reader,
            Membership it,
            @Nullable MembershipForm typed,
            EndForm end,
            String reason) {
        LocalDate today = Dates.today(clock.instant());
        Map<UUID, Organisation.Name> names =
                organisations.names(List.of(it.member(), it.network()));
        boolean waits = it.state().waits();
        boolean keeps = reader.may(NetworkRight.KEEP_MEMBERS, it.network());
        return new MembershipPage(
                it,
                it.standing(today),
                Named.of(it.member(), names),
                Named.of(it.network(), names),
                waits && rules.mayAnswer(reader, it),
                waits && rules.mayWithdraw(reader, it),
                keeps,
                it.state() == MembershipState.MEMBER
                        && it.endsAfter(today)
                        && (keeps || reader.may(NetworkRight.SPEAK_FOR_MEMBER, it.member())),
                typed == null ? proposed(it) : typed,
                end.equals(EndForm.EMPTY) ? new EndForm(today.toString(), "", "") : end,
                reason);
    }

    /** What was asked for, with the next number of the network's list. */
    private MembershipForm proposed(Membership it) {
        MembershipForm form = MembershipForm.of(it);
        return it.state() == MembershipState.ASKED && form.number().isEmpty()
                ? new MembershipForm(
                        form.capacity(),
                        form.since(),
                        "",
                        String.valueOf(store.nextNumber(it.network())),
                        "")
                : form;
    }
}

package org.multaqa.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multaqa.directory.MergeObjections;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Component;

/** Why two organisations may not become one: of a network and its member a circle would come. */
@Component
class NetworkObjections implements MergeObjections {
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final MembershipStore store;
    private final NestingStore nesting;
    private final Organisations organisations;

    NetworkObjections(MembershipStore store, NestingStore nesting, Organisations organisations) {
        this.store = store;
        this.nesting = nesting;
        this.organisations = organisations;
    }

    @Override
    public List<Problem> against(UUID keep, UUID gone) {
        List<Problem> problems = new ArrayList<>();
        store.takeTurn();
        if (nesting.isAbove(keep, gone, EVER, null) || nesting.isAbove(gone, keep, EVER, null)) {
            problems.add(Problem.whole("networks.merge-circle"));
        }
        boolean holdsMembers =
                organisations.find(keep).filter(o -> o.kind().hasMembers()).isPresent();
        if (!holdsMembers && !store.inNetwork(gone).isEmpty()) {
            problems.add(Problem.whole("networks.merge-loses-members"));
        }
        return problems;
    }
}

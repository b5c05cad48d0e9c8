package org.multaqa.needs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.AidKinds;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.TypedPlaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the pages of needs show, with the names of organisations and places. */
@Component
class NeedViews {
    private static final int MOST = 60;

    private final NeedStore store;
    private final CommitmentStore commitmentStore;
    private final StepStore steps;
    private final NeedDocuments documents;
    private final Commitments commitments;
    private final NeedList list;
    private final OfferViews offers;
    private final NeedLedger ledger;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private final TypedPlaces places;
    private final AidKinds kinds;
    private final ObjectProvider<NeedPart> parts;

    NeedViews(
            NeedStore store,
            CommitmentStore commitmentStore,
            StepStore steps,
            NeedDocuments documents,
            Commitments commitments,
            NeedList list,
            OfferViews offers,
            NeedLedger ledger,
            Organisations organisations,
            Gazetteer gazetteer,
            TypedPlaces places,
            AidKinds kinds,
            ObjectProvider<NeedPart> parts) {
        this.store = store;
        this.commitmentStore = commitmentStore;
        this.steps = steps;
        this.documents = documents;
        this.commitments = commitments;
        this.list = list;
        this.offers = offers;
        this.ledger = ledger;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.places = places;
        this.kinds = kinds;
        this.parts = parts;
    }

    NeedListPage list(
            Actor reader, NeedSelection selection, @Nullable UUID after, Language language) {
        NeedList.Some some = list.list(selection, after);
        boolean inside = reader.may(NeedRight.READ_INSIDE);
        UUID one = selection.organisation();
        Organisation.Name name = one == null ? null : organisations.names(List.of(one)).get(one);
        return new NeedListPage(
                selection,
                list.count(selection),
                Arrays.stream(NeedSelection.Show.values())
                        .filter(show -> inside || !show.isInside())
                        .toList(),
                selection.within() == null ? "" : places.shown(selection.within().code(), language),
                name == null ? null : language.choose(name.ar(), name.en()),
                lines(some.needs()),
                some.next() == null ? null : "/needs" + selection.query(some.next()),
                reader.organisation() != null
                        && reader.may(NeedRight.RAISE, reader.organisation()));
    }

    /** Needs with what they are called by. */
    List<NeedLine> lines(Collection<Need> found) {
        Map<UUID, Organisation.Name> names =
                organisations.names(found.stream().map(Need::organisation).toList());
        return found.stream().map(need -> line(need, names)).toList();
    }

    private NeedLine line(Need need, Map<UUID, Organisation.Name> names) {
        return new NeedLine(
                need,
                names.get(need.organisation()),
                gazetteer.find(need.place()).orElse(null),
                need.isLate(ledger.today()));
    }

    NeedLine line(Need need) {
        return lines(List.of(need)).getFirst();
    }

    NeedPage page(Actor reader, Need need, CommitmentForm form) {
        boolean inside = reader.may(NeedRight.READ_INSIDE);
        List<Commitment> all = commitments.of(reader, need);
        List<NeedStep> history = inside ? steps.of(need.id()) : List.of();
        Set<UUID> named = new HashSet<>(Set.of(need.organisation()));
        if (need.confirmedBy() != null) {
            named.add(need.confirmedBy());
        }
        all.forEach(it -> named.add(it.organisation()));
        for (NeedStep step : history) {
            if (step.organisation() != null) {
                named.add(step.organisation());
            }
        }
        return new NeedPage(
                line(need),
                gazetteer.path(need.place()),
                organisations.names(named),
                all,
                documents.of(reader, need),
                history,
                offers.proposals(reader, need),
                parts.orderedStream().flatMap(part -> part.of(reader, need).stream()).toList(),
                offers.inHand(reader, form.offer()),
                inside,
                may(reader, need),
                form);
    }

    private static NeedPage.May may(Actor reader, Need need) {
        boolean own = reader.may(NeedRight.RAISE, need.organisation());
        boolean reported = need.state() == NeedState.REPORTED;
        boolean commits =
                reader.organisation() != null
                        && reader.may(NeedRight.COMMIT, reader.organisation())
                        && !need.organisation().equals(reader.organisation());
        return new NeedPage.May(
                reported && reader.may(NeedRight.CONFIRM) && !Needs.isOwn(reader, need),
                own && reported,
                own && need.state().goesOn(),
                own && need.endedAt() == null,
                own && need.endedAt() == null,
                commits && need.state().goesOn());
    }

    NeedFormPage form(Organisation organisation, @Nullable UUID need, int version, NeedForm form) {
        Set<Sector> sectors = new LinkedHashSet<>(organisation.sectors());
        sectors.addAll(EnumSet.allOf(Sector.class));
        return new NeedFormPage(
                organisation,
                need,
                version,
                form,
                places.questions(form.text(NeedForm.PLACE)),
                List.copyOf(sectors),
                kinds.all().stream().map(kinds::names).toList());
    }

    EndPage end(Need need, String reason) {
        boolean underWay =
                commitmentStore.has(need.id(), CommitmentState.UNDER_WAY)
                        || commitmentStore.has(need.id(), EnumSet.of(CommitmentState.HANDED_OVER));
        boolean over =
                commitmentStore.has(
                        need.id(),
                        EnumSet.of(CommitmentState.HANDED_OVER, CommitmentState.RECEIVED));
        return new EndPage(line(need), need.state().goesOn() && !underWay, !over, reason);
    }

    CommitmentPage commitment(Actor reader, Commitment it, String received, String reason) {
        Need need = store.find(it.need()).orElseThrow();
        List<UUID> waiting =
                commitmentStore.waiting(it.need()).stream().map(Commitment::id).toList();
        boolean delivers = reader.may(NeedRight.DELIVER, it.organisation());
        boolean receives =
                reader.may(NeedRight.RAISE, need.organisation())
                        && it.state() == CommitmentState.HANDED_OVER;
        return new CommitmentPage(
                it,
                line(need),
                organisations.names(List.of(it.organisation())).get(it.organisation()),
                waiting.indexOf(it.id()) + 1,
                new CommitmentPage.May(
                        delivers && it.state() == CommitmentState.COMMITTED,
                        delivers && CommitmentState.UNDER_WAY.contains(it.state()),
                        receives,
                        reader.may(NeedRight.COMMIT, it.organisation())
                                && it.state().canBeWithdrawn()),
                received.isEmpty() ? String.valueOf(it.quantity()) : received,
                reason);
    }

    OursPage ours(Actor reader, Organisation organisation) {
        Set<CommitmentState> open = EnumSet.allOf(CommitmentState.class);
        Set<CommitmentState> over = EnumSet.of(CommitmentState.RECEIVED, CommitmentState.WITHDRAWN);
        open.removeAll(over);
        Set<NeedState> going = EnumSet.copyOf(NeedState.GOING_ON);
        going.add(NeedState.REPORTED);
        return new OursPage(
                organisation,
                lines(store.of(organisation.id(), going, MOST)),
                promises(commitmentStore.ofOrganisation(organisation.id(), open, MOST)),
                promises(commitmentStore.ofOrganisation(organisation.id(), over, MOST)),
                reader.may(NeedRight.RAISE, organisation.id()));
    }

    private List<OursPage.Promise> promises(List<Commitment> found) {
        List<UUID> ids = found.stream().map(Commitment::need).distinct().toList();
        Map<UUID, NeedLine> byId = new HashMap<>();
        if (!ids.isEmpty()) {
            byId.putAll(
                    lines(store.all(ids)).stream()
                            .collect(
                                    Collectors.toMap(
                                            line -> line.need().id(), Function.identity())));
        }
        List<OursPage.Promise> promises = new ArrayList<>();
        found.forEach(it -> promises.add(new OursPage.Promise(it, byId.get(it.need()))));
        return promises;
    }
}

package org.multaqa.licences;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.directory.TellingFacts;
import org.multaqa.search.HsdsDetails;
import org.springframework.stereotype.Component;

/**
 * The numbers of publication decisions, by which others know an organisation: told to the search
 * for twins and to the exchange by Open Referral.
 */
@Component
class KnownDecisions implements TellingFacts, HsdsDetails.Source {
    private final Licences licences;

    KnownDecisions(Licences licences) {
        this.licences = licences;
    }

    @Override
    public Set<Fact> of(UUID organisation) {
        return facts(licences.of(organisation)).getOrDefault(organisation, Set.of());
    }

    @Override
    public Map<UUID, Set<Fact>> all() {
        return facts(licences.all());
    }

    private static Map<UUID, Set<Fact>> facts(List<Series> all) {
        Map<UUID, Set<Fact>> facts = new HashMap<>();
        for (Licence decision : publications(all)) {
            // A bare number is one of many years: with its year it tells organisations apart.
            String number = decision.number() + "/" + decision.decidedOn().getYear();
            facts.put(decision.organisation(), Set.of(new Fact(Kind.LICENCE_NUMBER, number)));
        }
        return facts;
    }

    @Override
    public Map<UUID, HsdsDetails> of(Collection<UUID> organisations) {
        Map<UUID, HsdsDetails> told = new HashMap<>();
        for (Licence decision : publications(licences.of(organisations))) {
            UUID id =
                    UUID.nameUUIDFromBytes(
                            ("decision " + decision.id()).getBytes(StandardCharsets.UTF_8));
            told.put(
                    decision.organisation(),
                    new HsdsDetails(
                            null,
                            null,
                            List.of(
                                    new HsdsDetails.Identifier(
                                            id,
                                            "publication decision",
                                            decision.number()
                                                    + "/"
                                                    + decision.decidedOn().getYear())),
                            List.of(),
                            List.of(),
                            List.of()));
        }
        return told;
    }

    private static List<Licence> publications(List<Series> all) {
        return all.stream()
                .filter(s -> s.group() == LicenceGroup.PUBLICATION && s.isAnything())
                .map(ListedLicences::publication)
                .toList();
    }
}

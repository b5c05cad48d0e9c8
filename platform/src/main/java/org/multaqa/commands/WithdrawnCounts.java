package org.multaqa.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.blind.CountScope;
import org.multaqa.linkage.blind.StandingHelp;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.sodium.KeyPair;
import org.multaqa.linkage.wire.HubAct;
import org.multaqa.linkage.wire.HubRequest;
import org.multaqa.reach.CountReport;

/**
 * What is to be taken off the count of families when rows go: where nobody else stands for them.
 */
final class WithdrawnCounts {
    private final MemberFolder folder;
    private final HubLine line;
    private final MemberActs acts;

    WithdrawnCounts(MemberFolder folder, HubLine line, MemberActs acts) {
        this.folder = folder;
        this.line = line;
        this.acts = acts;
    }

    /**
     * The report of rows that are about to go; null where it cannot be told, since the agreement is
     * over or the tokens are not on this machine.
     */
    @Nullable CountReport of(SubmittedList list, List<Keepsakes.Keepsake> going)
            throws IOException {
        StandingHelp standing = new StandingHelp();
        List<byte[]> tags = new ArrayList<>();
        for (Keepsakes.Keepsake keepsake : going) {
            List<byte[]> own = keepsake.left().stream().map(Keepsakes.Left::tag).toList();
            byte[] address = KeyPair.of(keepsake.mailboxKey()).publicKey();
            standing.goes(new StandingHelp.Withdrawn(SubjectEncoding.handle(address), own));
            tags.addAll(own);
        }
        if (!ask(list.terms(), tags, standing)) {
            return null;
        }
        try (TokenBook book = TokenBook.open(folder.tokens(), folder.charity())) {
            return report(
                    list,
                    RowFamilies.read(list.families(), folder.charity()),
                    going,
                    standing.found(book));
        }
    }

    private boolean ask(HubTerms terms, List<byte[]> tags, StandingHelp standing) {
        try {
            for (HubRequest request : terms.requests(HubAct.BATCH_CHECK, tags)) {
                acts.intend(request);
                SubmittedBatches.take(standing::stood, request, line.ask("checks", request));
                acts.done(request);
            }
            return true;
        } catch (Refusal refused) {
            // Who may not ask any more may still withdraw.
            return false;
        }
    }

    private static @Nullable CountReport report(
            SubmittedList list,
            RowFamilies families,
            List<Keepsakes.Keepsake> going,
            List<StandingHelp.@Nullable Standing> standing) {
        Subject.Help help =
                standing.stream()
                        .filter(Objects::nonNull)
                        .map(StandingHelp.Standing::help)
                        .findFirst()
                        .orElse(null);
        if (help == null) {
            return null;
        }
        Map<String, Set<CountScope>> stands = new HashMap<>();
        for (int i = 0; i < going.size(); i++) {
            StandingHelp.Standing one = standing.get(i);
            // what cannot be opened is left as it was counted
            stands.put(
                    going.get(i).record(), one == null ? Set.copyOf(CountScope.ALL) : one.scopes());
        }
        Set<String> leaving = leaving(list, families, stands.keySet());
        Map<String, CountReport.Tally> first = new LinkedHashMap<>();
        for (CountScope scope : CountScope.ALL) {
            if (scope.counts(help)) {
                first.put(scope.word(), taken(scope, families, stands, leaving));
            }
        }
        int place = help.subDistrict();
        long persons = stands.keySet().stream().filter(row -> !families.isTwin(row)).count();
        return new CountReport(
                ListOptions.hex(Chance.bytes(HubRequest.BYTES)),
                list.terms().agreement(),
                list.terms().kind().name().toLowerCase(java.util.Locale.ROOT),
                help.month().toString(),
                place == 0 ? null : "SY%06d".formatted(place),
                new CountReport.Tally(-leaving.size(), (int) -persons),
                first);
    }

    private static CountReport.Tally taken(
            CountScope scope,
            RowFamilies families,
            Map<String, Set<CountScope>> stands,
            Set<String> leaving) {
        Set<String> gone = new HashSet<>(leaving);
        int persons = 0;
        for (Map.Entry<String, Set<CountScope>> row : stands.entrySet()) {
            if (row.getValue().contains(scope)) {
                gone.remove(families.family(row.getKey()));
            } else if (!families.isTwin(row.getKey())) {
                persons++;
            }
        }
        return new CountReport.Tally(-gone.size(), -persons);
    }

    /** The families of which no row of the list is left. */
    private static Set<String> leaving(
            SubmittedList list, RowFamilies families, Set<String> going) {
        Set<String> before = new HashSet<>(list.withdrawn());
        Set<String> staying =
                families.rows().keySet().stream()
                        .filter(row -> !going.contains(row) && !before.contains(row))
                        .map(families::family)
                        .collect(Collectors.toSet());
        return going.stream()
                .map(families::family)
                .filter(family -> !staying.contains(family))
                .collect(Collectors.toSet());
    }
}

package org.multaqa.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.keyholder.HolderCard;
import org.multaqa.web.Frame;

/**
 * What the page about the exchange shows.
 *
 * @param epochs null for who takes no part in the exchange
 * @param log what the reader may read of it; null for who follows no log
 * @param whole whether these are the lines of everybody
 * @param demo whether the key holders sit on one machine, as nowhere else
 * @param takesPart whether the reader may check and register
 */
public record ExchangePage(
        @Nullable List<OpenEpoch> epochs,
        @Nullable Log log,
        boolean whole,
        boolean demo,
        boolean takesPart,
        Map<UUID, OrganisationNames.Named> names) {

    /** An epoch, what members compare, and its holders. */
    public record OpenEpoch(int number, String check, List<Holder> holders) {}

    /** How far the log goes, and its newest lines. */
    public record Log(LogLine.Head head, List<LogLine> lines) {}

    /** A holder, and whether it answered when it was last asked; {@code at} is null before that. */
    public record Holder(HolderCard card, @Nullable Instant at, boolean there) {
        static Holder of(HolderCard card, HolderStates.@Nullable State state) {
            return state == null
                    ? new Holder(card, null, false)
                    : new Holder(card, state.at(), state.there());
        }

        /** How it is, as a key of the texts. */
        public String key() {
            return at == null
                    ? "exchange.holder-asked"
                    : there ? "exchange.holder-there" : "exchange.holder-away";
        }
    }

    /** The hash of the page in which members encode. */
    public String bundle() {
        return PageBundle.own().hash();
    }

    /** What can become known to whom, in the order of the list on the page. */
    public List<String> leaks() {
        return List.of("sizes", "live", "test", "two-holders", "page", "cases", "planted");
    }

    /** From how many buckets on the alarm may name who asks. */
    public int much() {
        return Fishing.MUCH;
    }

    /** What an organisation is called. */
    public String name(Frame frame, UUID organisation) {
        return Optional.ofNullable(names.get(organisation))
                .map(named -> frame.name(named.nameAr(), named.nameEn()))
                .orElse("");
    }
}

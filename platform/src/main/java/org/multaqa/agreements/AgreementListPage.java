package org.multaqa.agreements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.web.Frame;

/**
 * The list of agreements of one kind.
 *
 * @param everybodys whether it shows those of all organisations
 * @param next the address of what follows, null where nothing does
 */
public record AgreementListPage(
        Show show,
        boolean everybodys,
        List<Line> lines,
        Map<UUID, Organisation.Name> names,
        @Nullable String next,
        boolean mayDraft) {

    /**
     * A version in the list.
     *
     * @param toSign whether the reader's signature is missing
     */
    public record Line(Agreement it, Standing standing, boolean toSign) {
        /** Where it is read. */
        public String address() {
            return it.address() + "?version=" + it.number();
        }

        /** How many have signed. */
        public long signed() {
            return it.parties().stream().filter(Party::hasSigned).count();
        }
    }

    /** The parties of a version by name. */
    public String parties(Frame frame, Line line) {
        return line.it().parties().stream()
                .filter(p -> !p.hasLeft())
                .map(p -> Organisation.Name.of(frame.language(), names, p.organisation()))
                .collect(Collectors.joining(frame.say("agreements.and")));
    }

    /** The address of those of a kind. */
    public String showing(Show other) {
        return other == Show.LIVE ? "/agreements" : "/agreements?show=" + Statement.word(other);
    }
}

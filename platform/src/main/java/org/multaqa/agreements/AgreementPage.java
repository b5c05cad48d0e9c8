package org.multaqa.agreements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Language;
import org.multaqa.web.Frame;

/**
 * The page of a version of an agreement.
 *
 * @param versions all that the reader may see, the latest first
 * @param text what is signed; for a draft what would be
 * @param home the reader's organisation
 * @param names of the organisations it names
 * @param reason what was typed to say no
 */
public record AgreementPage(
        Agreement it,
        Standing standing,
        List<Agreement> versions,
        AgreementStore.FixedText text,
        @Nullable UUID home,
        Map<UUID, Organisation.Name> names,
        Map<Integer, Standing> standings,
        May may,
        String reason) {

    /**
     * What the reader can do.
     *
     * @param edit revising, proposing or discarding a draft
     * @param certificate reading what deletion means for the own organisation
     */
    public record May(
            boolean edit,
            boolean sign,
            boolean withdraw,
            boolean change,
            boolean leave,
            boolean certificate) {}

    /** The name of an organisation. */
    public String name(Frame frame, UUID organisation) {
        return Named.of(frame, names, organisation);
    }

    /** The text in the reader's language. */
    public String said(Frame frame) {
        return frame.language() == Language.ARABIC ? text.textAr() : text.textEn();
    }

    /** The text in the other language, which is signed with it. */
    public String saidOtherwise(Frame frame) {
        return frame.language() == Language.ARABIC ? text.textEn() : text.textAr();
    }

    /** Whether the reader's organisation has signed this version. */
    public boolean hasSigned() {
        return it.party(home).filter(Party::hasSigned).isPresent();
    }

    /** How many have signed. */
    public long signed() {
        return it.parties().stream().filter(Party::hasSigned).count();
    }

    /** Another version that waits for the reader's signature. */
    public Optional<Agreement> waiting() {
        return versions.stream()
                .filter(v -> v.number() != it.number() && v.state() == AgreementState.PROPOSED)
                .findFirst();
    }

    /** The hash in groups that can be compared by eye. */
    public String hash() {
        return it.hash() == null ? "" : it.hash().replaceAll("(.{8})(?=.)", "$1 ");
    }

    /** The address of a version. */
    public String address(Agreement version) {
        return version.address() + "?version=" + version.number();
    }

    static String word(Enum<?> value) {
        return Statement.word(value);
    }
}

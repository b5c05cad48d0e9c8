package org.multaqa.agreements;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return Organisation.Name.of(frame.language(), names, organisation);
    }

    /**
     * An article of the text.
     *
     * @param head its first line
     */
    public record Article(String head, String body) {}

    /** The text in the reader's language, article by article. */
    public List<Article> articles(Frame frame) {
        String said = frame.language() == Language.ARABIC ? text.textAr() : text.textEn();
        return Arrays.stream(said.split("\n\n"))
                .map(article -> article.split("\n", 2))
                .map(lines -> new Article(lines[0], lines.length < 2 ? "" : lines[1]))
                .toList();
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
        return it.hash() == null ? "" : grouped(it.hash());
    }

    static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }

    /** The address of a version. */
    public String address(Agreement version) {
        return version.address() + "?version=" + version.number();
    }
}

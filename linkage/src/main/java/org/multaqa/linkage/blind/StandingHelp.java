package org.multaqa.linkage.blind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.match.Meetings;
import org.multaqa.linkage.match.Verdict;

/**
 * Before a charity withdraws records: whether anybody's entries stand for the same people besides.
 * Their names need not be at hand: the own hints are read from the own entries, the keys to them
 * from the book of tokens, and pairs are scored by the shipped weights.
 */
public final class StandingHelp {
    private final List<Withdrawn> records = new ArrayList<>();
    private final Set<Handle> going = new HashSet<>();
    private final Map<Tag, List<byte[]>> buckets = new HashMap<>();

    /** A record that is to be withdrawn: its handle, and the tags of its entries. */
    public record Withdrawn(byte[] handle, List<byte[]> tags) {}

    /** What was registered of a record, and in which scopes others still stand for it. */
    public record Standing(Subject.Help help, Set<CountScope> scopes) {}

    /** Adds a record that is to be withdrawn. */
    public void goes(Withdrawn record) {
        records.add(record);
        going.add(Handle.of(record.handle()));
    }

    /** What stood in the bucket of a tag. */
    public void stood(byte[] tag, List<byte[]> payloads) {
        buckets.put(Tag.of(tag), payloads);
    }

    /**
     * What stands, record by record in their order; null for one whose entries cannot be opened,
     * since its tokens are not in the book or its entries gone.
     */
    public List<@Nullable Standing> found(TokenBook book) {
        Map<Tag, Token> tokens = new HashMap<>();
        book.each(token -> {
            Tag tag = Tag.of(token.tag());
            if (buckets.containsKey(tag)) {
                tokens.put(tag, token);
            }
        });
        List<@Nullable Standing> all = new ArrayList<>();
        records.forEach(record -> all.add(standing(record, tokens)));
        return all;
    }

    private @Nullable Standing standing(Withdrawn record, Map<Tag, Token> tokens) {
        Handle own = Handle.of(record.handle());
        Payload registered = null;
        Map<Handle, Payload> others = new HashMap<>();
        for (byte[] bytes : record.tags()) {
            Tag tag = Tag.of(bytes);
            Token token = tokens.get(tag);
            if (token == null) {
                continue;
            }
            Map<Handle, Payload> opened = open(token, tag);
            registered = opened.getOrDefault(own, registered);
            opened.keySet().removeAll(going);
            if (opened.values().stream().map(Payload::hints).distinct().count()
                    <= Sightings.MOST_PEOPLE) {
                others.putAll(opened);
            }
        }
        if (registered == null) {
            return null;
        }
        Subject.Help help =
                new Subject.Help(
                        registered.kind(), registered.month(), registered.subDistrict(), 0);
        Set<CountScope> scopes = new HashSet<>();
        for (Payload other : others.values()) {
            float score = Meetings.score(Meetings.pattern(registered.hints(), other.hints()));
            if (Verdict.ofHints(score) != Verdict.NONE) {
                CountScope.ALL.stream()
                        .filter(s ->
                                s.isKnownBy(help, other.kind(), other.month(), other.subDistrict()))
                        .forEach(scopes::add);
            }
        }
        return new Standing(help, scopes);
    }

    private Map<Handle, Payload> open(Token token, Tag tag) {
        Map<Handle, Payload> opened = new HashMap<>();
        for (byte[] sealed : Objects.requireNonNull(buckets.get(tag))) {
            token.open(sealed).ifPresent(p -> opened.put(Handle.of(p.handle()), p));
        }
        return opened;
    }
}

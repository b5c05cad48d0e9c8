package org.multaqa.linkage.blind;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.match.Meetings;
import org.multaqa.linkage.match.ShippedWeights;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.record.NormalPerson;

/**
 * What a charity makes of the hub's answers, by itself: it opens what its tokens open, joins by
 * handle what belongs to one record of another, and scores that against its own records. Only here
 * do the answers to one record's tags come together again.
 */
public final class Sightings {
    /**
     * A key that more people have tells nobody apart. People are counted by their hints and not by
     * handles: who is helped every month by the same charity has a handle for each month, and one
     * and the same hints.
     */
    static final int MOST_PEOPLE = 5;

    private final List<Subject> subjects;
    private final List<NormalPerson> people;
    private final Set<Handle> own = new HashSet<>();
    private final Set<Handle> sought = new HashSet<>();
    private final Map<Handle, Payload> shown = new HashMap<>();
    private BiPredicate<Hints, Hints> different = (own, other) -> false;
    private final Map<Tag, List<byte[]>> buckets = new HashMap<>();

    /**
     * That another charity seems to have helped somebody on the own list; advice, nothing more.
     *
     * @param record the own record, by its place on the list
     * @param handle the address of the other record's mailbox
     * @param kind the number of the kind of help
     */
    public record Sighting(
            int record,
            Verdict verdict,
            float score,
            byte[] handle,
            int kind,
            YearMonth month,
            int subDistrict) {
        /** Without the score: what writes fractions would weigh more in a page than all of this. */
        @Override
        public String toString() {
            return record + " " + verdict.word();
        }
    }

    /** Prepares for a list: its people and what was asked for them, in the same order. */
    public Sightings(List<NormalPerson> people, List<Subject> subjects) {
        this.people = people;
        this.subjects = subjects;
    }

    /** What bears this handle the charity has left itself: it is no news. */
    public void isOwn(byte[] handle) {
        own.add(Handle.of(handle));
    }

    /**
     * Looks for what bears one of these handles and for nothing else: what an earlier list of the
     * charity has left, so that a family that it helps again is counted once.
     */
    public void seeks(byte[] handle) {
        sought.add(Handle.of(handle));
    }

    /**
     * Says of which own record and other's record a case has found that they are not the same
     * person: they are not shown again.
     */
    public void areDifferent(BiPredicate<Hints, Hints> pairs) {
        different = pairs;
    }

    /** What was opened of a record that was found, by its handle. */
    public Optional<Payload> payload(byte[] handle) {
        return Optional.ofNullable(shown.get(Handle.of(handle)));
    }

    /** What stood in the bucket of a tag. */
    public void stood(byte[] tag, List<byte[]> payloads) {
        buckets.merge(
                Tag.of(tag),
                payloads,
                (some, more) -> {
                    List<byte[]> all = new ArrayList<>(some);
                    all.addAll(more);
                    return all;
                });
    }

    /** All that are possible or sure, by their records; of one record the likeliest first. */
    public List<Sighting> found(TokenBook book) {
        return found(key -> book.find(key).orElseThrow());
    }

    /** The same with the tokens of match keys from wherever they are kept. */
    public List<Sighting> found(Function<String, Token> tokens) {
        Map<Tag, Map<Handle, Payload>> opened = new ConcurrentHashMap<>();
        List<Set<Tag>> met =
                // boxed, for in a page a stream of bare numbers knows nothing of threads
                IntStream.range(0, subjects.size())
                        .boxed()
                        .parallel()
                        .map(record -> open(subjects.get(record), tokens, opened))
                        .toList();
        Meetings meetings = new Meetings();
        for (int record = 0; record < people.size(); record++) {
            meetings.own(String.valueOf(record), people.get(record));
        }
        List<List<Payload>> others = new ArrayList<>();
        for (int record = 0; record < met.size(); record++) {
            Map<Handle, Payload> those = new LinkedHashMap<>();
            met.get(record).forEach(tag -> those.putAll(opened.getOrDefault(tag, Map.of())));
            Map<Hints, List<Payload>> somebody = new LinkedHashMap<>();
            for (Payload payload : those.values()) {
                somebody.computeIfAbsent(payload.hints(), h -> new ArrayList<>()).add(payload);
            }
            for (Map.Entry<Hints, List<Payload>> other : somebody.entrySet()) {
                if (different.test(subjects.get(record).hints(), other.getKey())) {
                    continue;
                }
                meetings.meet(record, subjects.get(record).hints(), others.size(), other.getKey());
                others.add(other.getValue());
            }
        }
        return scored(meetings, others);
    }

    private List<Sighting> scored(Meetings meetings, List<List<Payload>> others) {
        float[] scores = meetings.scores(ShippedWeights.blind());
        List<Sighting> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Verdict verdict = Verdict.ofHints(scores[i]);
            for (Payload payload : others.get(meetings.otherAt(i))) {
                if (verdict != Verdict.NONE) {
                    shown.put(Handle.of(payload.handle()), payload);
                    found.add(
                            new Sighting(
                                    meetings.ownAt(i),
                                    verdict,
                                    scores[i],
                                    payload.handle(),
                                    payload.kind(),
                                    payload.month(),
                                    payload.subDistrict()));
                }
            }
        }
        found.sort(
                Comparator.comparingInt(Sighting::record)
                        .thenComparing(Sighting::score, Comparator.reverseOrder()));
        return found;
    }

    /** The tags of a record in whose buckets somebody else's entries could be opened. */
    private Set<Tag> open(
            Subject subject,
            Function<String, Token> tokens,
            Map<Tag, Map<Handle, Payload>> opened) {
        Set<Tag> met = new LinkedHashSet<>();
        for (String key : new LinkedHashSet<>(subject.matchKeys())) {
            Token token = tokens.apply(key);
            Tag tag = Tag.of(token.tag());
            List<byte[]> payloads = buckets.get(tag);
            if (payloads != null
                    && !opened.computeIfAbsent(tag, t -> open(token, payloads)).isEmpty()) {
                met.add(tag);
            }
        }
        return met;
    }

    private Map<Handle, Payload> open(Token token, List<byte[]> payloads) {
        Map<Handle, Payload> opened = new LinkedHashMap<>();
        for (byte[] sealed : payloads) {
            @Nullable Payload payload = token.open(sealed).orElse(null);
            if (payload != null && isWanted(Handle.of(payload.handle()))) {
                opened.put(Handle.of(payload.handle()), payload);
            }
        }
        long people = opened.values().stream().map(Payload::hints).distinct().count();
        return people > MOST_PEOPLE ? Map.of() : opened;
    }

    private boolean isWanted(Handle handle) {
        return sought.isEmpty() ? !own.contains(handle) : sought.contains(handle);
    }
}

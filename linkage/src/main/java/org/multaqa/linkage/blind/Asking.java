package org.multaqa.linkage.blind;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.Token;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.index.Answer;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.match.Meetings;

/**
 * A charity asks for the buckets of all its keys, shuffled, opens what it can and joins by handle
 * what belongs to one record of another.
 */
final class Asking {
    /** A key that more records of others have tells nobody apart. */
    private static final int MOST_HANDLES = 5;

    private static final int TAGS_AT_ONCE = 20_000;

    private final Bag bag;
    private final Charity charity;
    private final TokenBook book;
    private final Map<Handle, Integer> known;

    /**
     * Prepares to ask.
     *
     * @param known the numbers of the records that handles belong to; only the run itself knows
     */
    Asking(Bag bag, Charity charity, TokenBook book, Map<Handle, Integer> known) {
        this.bag = bag;
        this.charity = charity;
        this.book = book;
        this.known = known;
    }

    /** Asks for everything; two own records that meet, meet once. */
    Meetings ask() {
        Map<String, List<Integer>> records = new LinkedHashMap<>();
        List<Subject> subjects = charity.subjects();
        for (int i = 0; i < subjects.size(); i++) {
            for (String key : new LinkedHashSet<>(subjects.get(i).matchKeys())) {
                records.computeIfAbsent(key, k -> new ArrayList<>(1)).add(i);
            }
        }
        List<String> keys = new ArrayList<>(records.keySet());
        Collections.shuffle(keys, new SecureRandom());
        Meetings meetings = charity.meetings();
        Set<Long> met = new HashSet<>();
        for (int from = 0; from < keys.size(); from += TAGS_AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + TAGS_AT_ONCE, keys.size()));
            List<Token> tokens = some.stream().map(key -> book.find(key).orElseThrow()).toList();
            List<Answer> answers =
                    Answer.to(bag, tokens.stream().map(Token::tag).toList(), Charity.QUARTER);
            for (int i = 0; i < some.size(); i++) {
                Map<Handle, Payload> opened = open(tokens.get(i), answers.get(i));
                for (int record : records.getOrDefault(some.get(i), List.of())) {
                    join(record, opened, met, meetings);
                }
            }
        }
        return meetings;
    }

    private Map<Handle, Payload> open(Token token, Answer answer) {
        Map<Handle, Payload> opened = new HashMap<>();
        for (byte[] sealed : answer.payloads()) {
            token.open(sealed)
                    .ifPresent(payload -> opened.put(Handle.of(payload.handle()), payload));
        }
        return opened;
    }

    private int number(Payload payload) {
        Integer number = known.get(Handle.of(payload.handle()));
        if (number == null) {
            throw new IllegalStateException("an entry that nobody sent");
        }
        return number;
    }

    private void join(int record, Map<Handle, Payload> opened, Set<Long> met, Meetings meetings) {
        int own = charity.number(record);
        boolean isThere = opened.values().stream().anyMatch(payload -> number(payload) == own);
        if (opened.size() - (isThere ? 1 : 0) > MOST_HANDLES) {
            return;
        }
        for (Payload payload : opened.values()) {
            int other = number(payload);
            boolean fromOtherSide = other >= own && charity.has(other);
            if (!fromOtherSide && met.add((long) record << 32 | other)) {
                meetings.meet(
                        record, charity.subjects().get(record).hints(), other, payload.hints());
            }
        }
    }
}

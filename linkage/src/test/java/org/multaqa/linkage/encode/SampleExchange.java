package org.multaqa.linkage.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.ObliviousFunction;
import org.multaqa.linkage.oprf.Rehearsal;

/** An exchange with three holders in process, and lists of invented charities. */
final class SampleExchange {
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    static final int NOW = Entry.quarter(NOVEMBER);
    static final int SUB_DISTRICT = 20_000;

    final List<Ceremony.Outcome> holders = Rehearsal.newKey(1);
    final ObliviousFunction function =
            new ObliviousFunction(
                    holders.getFirst().group(),
                    holders.stream().map(Ceremony.Outcome::share).toList());
    final MembersSecret members = MembersSecret.fresh();

    ListEncoding encoding(CharitySecret charity, int entriesARecord) {
        return new ListEncoding(function, 1, members, charity, entriesARecord);
    }

    static Subject subject(String id, int kind, String... keys) {
        long[] hints = new Random(id.hashCode()).longs(Hints.WORDS).toArray();
        hints[Hints.WORDS - 1] &= 0xff;
        return new Subject(
                id,
                List.of(keys),
                new Hints(hints),
                new Subject.Help(kind, NOVEMBER, SUB_DISTRICT, NOW + 4));
    }

    /** Charities that share no key, so that a list can be as long as a test wants it. */
    static List<Subject> strangers(int from, int count) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            subjects.add(subject("row " + i, 1, "NUMBER|" + i, "NAMES|" + i, "PHONE|" + i));
        }
        return subjects;
    }

    TokenBook tokens(ListEncoding encoding, CharitySecret charity, List<Subject> subjects)
            throws IOException, InterruptedException {
        TokenBook book = TokenBook.inMemory(charity);
        encoding.evaluate(subjects, book, 2, (done, all) -> {});
        return book;
    }

    /** Tokens of a fake function, for tests that need many and no holder. */
    static TokenBook invented(CharitySecret charity, List<Subject> subjects) throws IOException {
        Map<String, Token> tokens = new HashMap<>();
        try (MembersSecret members = MembersSecret.fresh()) {
            for (Subject subject : subjects) {
                for (String key : subject.matchKeys()) {
                    tokens.put(key, members.token(key.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        TokenBook book = TokenBook.inMemory(charity);
        book.put(tokens);
        return book;
    }
}

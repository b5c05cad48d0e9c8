package org.multaqa.keyholder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the log comes to: the members, what each has used, and the requests that may still be
 * repeated. Days and years are those of Damascus; a clock that is set back gives no second day.
 */
final class Ledger {
    /** How long a request is good for, on either side of the holder's time. */
    static final Duration FRESH = Duration.ofMinutes(3);

    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Used> used = new HashMap<>();
    private final Map<String, Answered> answered = new LinkedHashMap<>();
    private final Set<String> declined = new HashSet<>();
    private long lastDay;

    /** What a member has used on its last day and in that day's year, in elements. */
    record Used(long day, long inDay, int year, long inYear) {
        static final Used NOTHING = new Used(0, 0, 0, 0);
    }

    /** A request that was answered, and how often. */
    record Answered(Instant at, int times) {}

    /** Takes an entry of the log, in its order. */
    void take(LogEntry entry) {
        turnTo(entry.at());
        List<String> words = entry.words();
        switch (entry.act()) {
            case ENROLLED ->
                    members.put(
                            words.get(0),
                            new Member(
                                    words.get(0),
                                    words.get(1),
                                    Integer.parseInt(words.get(2)),
                                    Integer.parseInt(words.get(3)),
                                    false));
            case LEFT ->
                    members.computeIfPresent(
                            words.get(0),
                            (key, m) -> new Member(key, m.name(), m.size(), m.aDay(), true));
            case EVALUATED -> {
                count(words.get(0), Long.parseLong(words.get(3)));
                answered.put(words.get(4), new Answered(entry.at(), 1));
            }
            case REPEATED ->
                    answered.computeIfPresent(
                            words.get(1), (c, a) -> new Answered(a.at(), a.times() + 1));
            case DECLINED -> declined.add(words.get(0) + " " + words.get(1));
            default -> {}
        }
    }

    /** The member with that key, also one that has left. */
    @Nullable Member member(String key) {
        return members.get(key);
    }

    /** All members, in the order of their enrolment. */
    List<Member> members() {
        return new ArrayList<>(members.values());
    }

    /** What a member has used by now. */
    Used used(String key, Instant now) {
        turnTo(now);
        Used last = used.getOrDefault(key, Used.NOTHING);
        int year = LocalDate.ofEpochDay(lastDay).getYear();
        return new Used(
                lastDay,
                last.day() == lastDay ? last.inDay() : 0,
                year,
                last.year() == year ? last.inYear() : 0);
    }

    /** How often a request was answered that is still good; zero where it was not. */
    int timesAnswered(String commitment) {
        Answered times = answered.get(commitment);
        return times == null ? 0 : times.times();
    }

    /** Whether it was said today already that this member was declined for this reason. */
    boolean hasSaid(String key, Decline why) {
        return declined.contains(key + " " + why.word());
    }

    private void count(String key, long elements) {
        int year = LocalDate.ofEpochDay(lastDay).getYear();
        Used last = used.getOrDefault(key, Used.NOTHING);
        used.put(
                key,
                new Used(
                        lastDay,
                        (last.day() == lastDay ? last.inDay() : 0) + elements,
                        year,
                        (last.year() == year ? last.inYear() : 0) + elements));
    }

    private void turnTo(Instant now) {
        long today = LocalDate.ofInstant(now, DAMASCUS).toEpochDay();
        if (today > lastDay) {
            lastDay = today;
            declined.clear();
        }
        Instant forgotten = now.minus(FRESH.multipliedBy(3));
        Iterator<Answered> oldest = answered.values().iterator();
        while (oldest.hasNext() && oldest.next().at().isBefore(forgotten)) {
            oldest.remove();
        }
    }

    /** All of it in lines, for a checkpoint. */
    String written() {
        StringBuilder text = new StringBuilder("day\t" + lastDay + "\n");
        members.values()
                .forEach(
                        m -> line(text, "member", m.key(), m.name(), m.size(), m.aDay(), m.left()));
        used.forEach((key, u) -> line(text, "used", key, u.day(), u.inDay(), u.year(), u.inYear()));
        answered.forEach((commitment, a) -> line(text, "answered", commitment, a.at(), a.times()));
        declined.forEach(said -> line(text, "declined", said));
        return text.toString();
    }

    /** Reads what {@link #written} wrote; some {@link RuntimeException} for anything else. */
    static Ledger read(String text) {
        Ledger ledger = new Ledger();
        for (String line : text.split("\n")) {
            String[] w = line.split("\t");
            switch (w[0]) {
                case "day" -> ledger.lastDay = Long.parseLong(w[1]);
                case "member" ->
                        ledger.members.put(
                                w[1],
                                new Member(
                                        w[1],
                                        w[2],
                                        Integer.parseInt(w[3]),
                                        Integer.parseInt(w[4]),
                                        Boolean.parseBoolean(w[5])));
                case "used" ->
                        ledger.used.put(
                                w[1],
                                new Used(
                                        Long.parseLong(w[2]),
                                        Long.parseLong(w[3]),
                                        Integer.parseInt(w[4]),
                                        Long.parseLong(w[5])));
                case "answered" ->
                        ledger.answered.put(
                                w[1], new Answered(Instant.parse(w[2]), Integer.parseInt(w[3])));
                case "declined" -> ledger.declined.add(w[1]);
                default -> throw new IllegalArgumentException(w[0]);
            }
        }
        return ledger;
    }

    private static void line(StringBuilder text, Object... words) {
        String gap = "";
        for (Object word : words) {
            text.append(gap).append(word);
            gap = "\t";
        }
        text.append('\n');
    }
}

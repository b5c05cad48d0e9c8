package org.multaqa.linkage.encode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.sodium.ShortHash;
import org.multaqa.linkage.text.BirthDate;
import org.multaqa.linkage.text.Skeleton;
import org.multaqa.linkage.text.Spelling;

/**
 * Makes the hints of records under a key that all members have. A code is a keyed hash of a part,
 * cut to its few bits; a likeness is one-bit MinHash of a name's pairs of letters: bit {@code i} is
 * the parity of the least of their hashes under permutation {@code i}. For one thread.
 */
public final class HintMaker implements AutoCloseable {
    /** What is known of a spelling. Of one in Latin letters nothing but what it may stand for. */
    public static final int LATIN = 0;

    public static final int KNOWN = 1;
    public static final int CORRECTED = 2;
    public static final int UNKNOWN = 3;

    private static final int LONGEST = 512;
    private static final long LAST_MIXING = 0x94d049bb133111ebL;
    private static final long[] PERMUTATIONS = permutations(HintPart.GIVEN_LIKENESS.bits());

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment key = arena.allocate(ShortHash.KEY_BYTES);
    private final MemorySegment text = arena.allocate(LONGEST);
    private final MemorySegment hash = arena.allocate(ShortHash.BYTES, 8);

    /** With a key of 16 bytes, which {@link MembersSecret#hintMaker} derives. */
    public HintMaker(byte[] key) {
        MemorySegment.copy(key, 0, this.key, ValueLayout.JAVA_BYTE, 0, ShortHash.KEY_BYTES);
    }

    private static long[] permutations(int count) {
        long[] permutations = new long[count];
        long next = 0;
        for (int i = 0; i < count; i++) {
            next += 0x9e3779b97f4a7c15L;
            long z = (next ^ next >>> 30) * 0xbf58476d1ce4e5b9L;
            z = (z ^ z >>> 27) * LAST_MIXING;
            // a product with an odd number is a permutation of 64 bits
            permutations[i] = z ^ z >>> 31 | 1;
        }
        return permutations;
    }

    /**
     * The hints of a record.
     *
     * @param companions the given names of the others in its household
     */
    public Hints of(NormalPerson person, Collection<String> companions) {
        long[] words = new long[Hints.WORDS];
        name(words, HintPart.GIVEN_SKELETON, person.given(), person.given());
        name(words, HintPart.FATHER_SKELETON, person.father(), person.father());
        name(words, HintPart.GRANDFATHER_SKELETON, person.grandfather(), person.grandfather());
        name(words, HintPart.FAMILY_SKELETON, person.family(), person.family());
        name(words, HintPart.MOTHER_SKELETON, person.mother(), first(person.mother()));
        birth(words, person.birth());
        Hints.set(words, HintPart.SEX, person.sex() == 'm' ? 1 : person.sex() == 'f' ? 2 : 0);
        pieces(words, HintPart.NATIONAL_1, 3, person.national());
        for (int i = 0; i < Math.min(2, person.phones().size()); i++) {
            pieces(
                    words,
                    i == 0 ? HintPart.PHONE_1 : HintPart.OTHER_PHONE_1,
                    3,
                    person.phones().get(i));
        }
        pieces(words, HintPart.BOOK_1, 2, person.book());
        code(words, HintPart.REGISTRY, person.registry());
        code(words, HintPart.PLACE, person.place());
        Hints.set(
                words,
                HintPart.PLACE_LIKENESS,
                likeness(person.place(), HintPart.PLACE_LIKENESS.bits()));
        int others = 0;
        for (String companion : companions) {
            long hashed = hash("companion", Skeleton.of(companion));
            others |= 1 << Long.remainderUnsigned(hashed, HintPart.COMPANIONS.bits());
        }
        Hints.set(words, HintPart.COMPANIONS, others);
        code(words, HintPart.ADDRESS_1, person.address1());
        code(words, HintPart.ADDRESS_2, person.address2());
        code(words, HintPart.SUBURB, person.suburb());
        code(words, HintPart.POSTCODE, person.postcode());
        code(words, HintPart.STATE, person.state());
        return new Hints(words);
    }

    /** Four parts beginning with the skeleton's; all names are coded alike, to find exchanges. */
    private void name(long[] words, HintPart first, String whole, String short_) {
        if (whole.isEmpty()) {
            return;
        }
        HintPart[] parts = HintPart.values();
        int at = first.ordinal();
        Hints.set(words, first, (int) code("name", Skeleton.of(short_), first.bits()));
        Hints.set(words, parts[at + 1], (int) code("written", whole, parts[at + 1].bits()));
        if (Skeleton.isLatin(short_)) {
            Hints.set(words, parts[at + 2], LATIN);
            Hints.set(words, parts[at + 3], latinLikeness(short_, parts[at + 3].bits() / 2));
            return;
        }
        String corrected = Spelling.corrected(short_);
        int state = corrected.equals(short_) ? KNOWN : corrected.isEmpty() ? UNKNOWN : CORRECTED;
        Hints.set(words, parts[at + 2], state);
        int likeness = likeness(short_, parts[at + 3].bits());
        if (state == CORRECTED) {
            // gives way to as many bits of its likeness
            int rest = parts[at + 3].bits() - first.bits();
            int code = (int) code("name", Skeleton.of(corrected), first.bits());
            likeness = likeness & (1 << rest) - 1 | code << rest;
        }
        Hints.set(words, parts[at + 3], likeness);
    }

    /** Half of the bits are of the Arabic name it stands for, half of its own letters. */
    private int latinLikeness(String name, int half) {
        return likeness(Skeleton.arabic(name), half) | likeness(name, half) << half;
    }

    private static String first(String names) {
        int end = names.indexOf(' ');
        return end < 0 ? names : names.substring(0, end);
    }

    private static void birth(long[] words, BirthDate birth) {
        if (birth.year() > 0) {
            Hints.set(words, HintPart.YEAR, 1 + birth.year() % 63);
        }
        if (birth.isWhole()) {
            Hints.set(words, HintPart.DAY, 1 + birth.day() % 15);
            Hints.set(words, HintPart.MONTH, 1 + birth.month() % 15);
        }
    }

    /** A number in so many pieces, each with a code, so that a slip in one leaves the others. */
    private void pieces(long[] words, HintPart first, int count, String number) {
        for (int i = 0; i < count && !number.isEmpty(); i++) {
            int from = number.length() * i / count;
            int to = number.length() * (i + 1) / count;
            HintPart part = HintPart.values()[first.ordinal() + i];
            String piece = i + ":" + number.substring(from, to);
            Hints.set(words, part, (int) code("number", piece, part.bits()));
        }
    }

    private void code(long[] words, HintPart part, String value) {
        if (!value.isEmpty()) {
            Hints.set(words, part, (int) code(part.name(), value, part.bits()));
        }
    }

    /** From 1 on; 0 is for what is not said. */
    private long code(String what, String value, int bits) {
        return 1 + Long.remainderUnsigned(hash(what, value), (1L << bits) - 1);
    }

    private int likeness(String name, int bits) {
        if (name.isEmpty()) {
            return 0;
        }
        long[] least = new long[bits];
        java.util.Arrays.fill(least, Long.MAX_VALUE);
        String framed = "^" + name + "$";
        for (int i = 0; i + 2 <= framed.length(); i++) {
            long hashed = hash("pair", framed.substring(i, i + 2));
            for (int j = 0; j < bits; j++) {
                least[j] = Math.min(least[j], hashed * PERMUTATIONS[j]);
            }
        }
        int found = 0;
        for (int j = 0; j < bits; j++) {
            found |= (int) ((least[j] ^ least[j] >>> 31) * LAST_MIXING >>> 63) << j;
        }
        return found;
    }

    private long hash(String what, String value) {
        byte[] bytes = (what + "=" + value).getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, LONGEST);
        MemorySegment.copy(bytes, 0, text, ValueLayout.JAVA_BYTE, 0, length);
        ShortHash.of(hash, text.asSlice(0, length), key);
        return hash.get(ValueLayout.JAVA_LONG, 0);
    }

    @Override
    public void close() {
        key.fill((byte) 0);
        text.fill((byte) 0);
        arena.close();
    }
}

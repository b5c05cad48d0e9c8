package org.multaqa.linkage.match;

import org.multaqa.linkage.keys.KeyKind;
import org.multaqa.linkage.keys.KeyPart;

/**
 * The match keys of one kind of a roll's records, put together of numbers and not of texts: two
 * records share such a key where they share one of {@link org.multaqa.linkage.keys.PersonKeys}. For
 * one thread.
 */
final class KeyNumbers {
    private final Roll roll;
    private final KeyPart[] parts;
    private final long[][] values;

    KeyNumbers(Roll roll, KeyKind kind) {
        this.roll = roll;
        this.parts = kind.parts().toArray(KeyPart[]::new);
        this.values = new long[parts.length][Math.max(3, Roll.PHONES)];
    }

    /** Adds the keys of all records. */
    void addTo(Buckets buckets) {
        for (int record = 0; record < roll.size(); record++) {
            combine(0, 0, record, buckets);
        }
    }

    private void combine(int at, long key, int record, Buckets buckets) {
        if (at == parts.length) {
            buckets.add(key, record);
            return;
        }
        long[] some = values[at];
        int count = read(parts[at], record, some);
        for (int i = 0; i < count; i++) {
            combine(at + 1, Buckets.mixed(key, some[i]), record, buckets);
        }
    }

    /** Puts the values of a part into the array and gives their count; 0 where there is none. */
    private int read(KeyPart part, int record, long[] into) {
        return switch (part) {
            case GIVEN -> name(roll.given.get(record), into);
            case FATHER -> name(roll.father.get(record), into);
            case GRANDFATHER -> name(roll.grandfather.get(record), into);
            case GIVEN_WITH_FATHER -> unordered(roll.given, roll.father, record, into);
            case GIVEN_WITH_FAMILY -> unordered(roll.given, roll.family, record, into);
            case FAMILY -> one(roll.names.skeleton(roll.family.get(record)), into);
            case MOTHER -> one(roll.names.firstSkeleton(roll.mother.get(record)), into);
            case YEAR -> one(roll.birth.get(record) / 10_000, into);
            case DATE -> one(date(roll.birth.get(record)), into);
            case NUMBER -> one(roll.national.get(record), into);
            case PHONE -> phones(record, into);
            case BOOK -> one(roll.book.get(record), into);
            case PLACE -> one(roll.place.get(record), into);
            case ADDRESS -> one(roll.address1.get(record), into);
            case SECOND_ADDRESS -> one(roll.address2.get(record), into);
            case SUBURB -> one(roll.suburb.get(record), into);
            case POSTCODE -> one(roll.postcode.get(record), into);
        };
    }

    private static int one(int value, long[] into) {
        into[0] = value;
        return value == 0 ? 0 : 1;
    }

    private int name(int name, long[] into) {
        into[0] = roll.names.skeleton(name);
        into[1] = roll.names.firstSkeleton(name);
        into[2] = roll.names.lastSkeleton(name);
        return name == 0 ? 0 : into[0] == into[1] ? 1 : 3;
    }

    private int unordered(Roll.Column one, Roll.Column other, int record, long[] into) {
        int first = roll.names.skeleton(one.get(record));
        int second = roll.names.skeleton(other.get(record));
        into[0] = (long) Math.min(first, second) << 32 | Math.max(first, second);
        return first == 0 || second == 0 ? 0 : 1;
    }

    /** Day and month in either order; never of a first of January, which stands for no day. */
    private static int date(int birth) {
        int month = birth / 100 % 100;
        int day = birth % 100;
        if (!Comparing.isWhole(birth)) {
            return 0;
        }
        return birth / 10_000 * 10_000 + Math.min(day, month) * 100 + Math.max(day, month);
    }

    private int phones(int record, long[] into) {
        int count = 0;
        for (Roll.Column column : roll.phones) {
            int phone = column.get(record);
            if (phone > 0) {
                into[count++] = phone;
            }
        }
        return count;
    }
}

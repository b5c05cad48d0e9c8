package org.multaqa.activities;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.ArabicText;

/**
 * What a row says of an activity: each fact in the one form its field has, so that two rows say the
 * same exactly when their facts are equal. Lists stand in one text, parted by {@link #BETWEEN}.
 */
public final class Facts {
    /** What stands between the parts of a list. */
    public static final String BETWEEN = "; ";

    private final Map<ActivityField, String> values;

    private Facts(EnumMap<ActivityField, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Facts of these texts, each already in the form of its field; blank ones are left out. */
    public static Facts of(Map<ActivityField, String> texts) {
        EnumMap<ActivityField, String> values = new EnumMap<>(ActivityField.class);
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                values.put(field, text);
            }
        });
        return new Facts(values);
    }

    /** All that is said, in the order of the columns. */
    public Map<ActivityField, String> values() {
        return values;
    }

    /** A fact as it stands; empty where the row does not say it. */
    public String text(ActivityField field) {
        return values.getOrDefault(field, "");
    }

    /** A number of people, households or things. */
    public OptionalLong count(ActivityField field) {
        String text = values.get(field);
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    public Optional<BigDecimal> amount(ActivityField field) {
        return Optional.ofNullable(values.get(field)).map(BigDecimal::new);
    }

    public @Nullable LocalDate day(ActivityField field) {
        String text = values.get(field);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The parts of a list. */
    public List<String> list(ActivityField field) {
        String text = values.get(field);
        return text == null ? List.of() : parts(text);
    }

    /** Most lists have one part, and a pattern is dear for a hundred thousand of them. */
    static List<String> parts(String text) {
        return text.contains(BETWEEN) ? List.of(text.split(BETWEEN)) : List.of(text);
    }

    /** Where it is done: P-codes, one at least in a row that was entered. */
    public List<String> places() {
        return list(ActivityField.PLACES);
    }

    /** Men and boys: as the row says, else the two together. */
    public OptionalLong male() {
        return saidOrSum(ActivityField.MALE_TOTAL, ActivityField.BOYS, ActivityField.MEN);
    }

    /** Women and girls: as the row says, else the two together. */
    public OptionalLong female() {
        return saidOrSum(ActivityField.FEMALE_TOTAL, ActivityField.GIRLS, ActivityField.WOMEN);
    }

    /** Children: as the row says, else boys and girls. */
    public OptionalLong children() {
        return saidOrSum(ActivityField.CHILDREN, ActivityField.BOYS, ActivityField.GIRLS);
    }

    /** People reached: as the row says, else men, women and those of unknown sex together. */
    public OptionalLong reached() {
        OptionalLong said = count(ActivityField.TOTAL_REACHED);
        if (said.isPresent()) {
            return said;
        }
        return sum(List.of(male(), female(), count(ActivityField.UNKNOWN_GENDER)));
    }

    /** Whether the row says that its people were reached before, by an earlier row. */
    public boolean reachedBefore() {
        return text(ActivityField.REACHED_BEFORE).equals("yes");
    }

    /** Whether everybody may see the row; the members may see all. */
    public boolean isPublic() {
        return !text(ActivityField.VISIBILITY).equals("members");
    }

    private OptionalLong saidOrSum(ActivityField said, ActivityField one, ActivityField other) {
        OptionalLong total = count(said);
        return total.isPresent() ? total : sum(List.of(count(one), count(other)));
    }

    private static OptionalLong sum(List<OptionalLong> parts) {
        return parts.stream().allMatch(OptionalLong::isEmpty)
                ? OptionalLong.empty()
                : OptionalLong.of(parts.stream().mapToLong(p -> p.orElse(0)).sum());
    }

    /** A number by which rows that say the same are found (FNV-1a, 64 bits). */
    public long fingerprint() {
        long hash = 0xcbf29ce484222325L;
        for (Map.Entry<ActivityField, String> fact : values.entrySet()) {
            hash = (hash ^ (fact.getKey().ordinal() + 1)) * 0x100000001b3L;
            for (byte b : fact.getValue().getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
            }
        }
        return hash;
    }

    /** What is given or done, as it was written: the item, else the activity. */
    public String whatIsDone() {
        String item = text(ActivityField.ITEM);
        return item.isEmpty() ? text(ActivityField.ACTIVITY) : item;
    }

    /** {@link #whatIsDone} without what people write differently. */
    String plainlyDone() {
        return ArabicText.normalize(whatIsDone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && facts.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}

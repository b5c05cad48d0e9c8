package org.multaqa.referrals;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;

/** A referral as it is typed, by the names of its fields; what is secret comes sealed already. */
public record ReferralForm(Map<String, List<String>> typed) {
    static final String TO = "to";
    static final String URGENCY = "urgency";
    static final String CONSENT = "consent";
    static final String SCOPE = "scope";
    static final String UNTIL = "until";
    static final String CONTENT = "content";
    static final String WRAPS = "wraps";

    public ReferralForm {
        typed = Map.copyOf(typed);
    }

    /** To whom, and under which agreement. */
    record To(UUID agreement, UUID receiver) {}

    String text(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** Whether a word is chosen in a field. */
    boolean chose(String field, String word) {
        return typed.getOrDefault(field, List.of()).contains(word);
    }

    Optional<To> to() {
        String[] both = text(TO).split(":", -1);
        UUID agreement = both.length == 2 ? id(both[0]) : null;
        UUID receiver = both.length == 2 ? id(both[1]) : null;
        return agreement == null || receiver == null
                ? Optional.empty()
                : Optional.of(new To(agreement, receiver));
    }

    static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Set<Told> scope() {
        Set<Told> scope = EnumSet.noneOf(Told.class);
        for (String word : typed.getOrDefault(SCOPE, List.of())) {
            Statement.constant(Told.class, word).ifPresent(scope::add);
        }
        return scope;
    }

    @Nullable LocalDate until() {
        try {
            return LocalDate.parse(text(UNTIL));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    byte[] content() {
        return bytes(text(CONTENT));
    }

    /** The keys, each with its device; what is no key at all is left out. */
    List<Sealed.Wrap> wraps() {
        return wraps(typed.getOrDefault(WRAPS, List.of()));
    }

    static List<Sealed.Wrap> wraps(List<String> said) {
        List<Sealed.Wrap> wraps = new ArrayList<>();
        for (String text : said) {
            for (String one : text.split("[,\\s]+")) {
                int colon = one.indexOf(':');
                UUID device = colon < 0 ? null : id(one.substring(0, colon));
                byte[] wrapped = bytes(one.substring(colon + 1));
                if (device != null && wrapped.length == Sealed.WRAPPED) {
                    wraps.add(new Sealed.Wrap(device, wrapped));
                }
            }
        }
        return wraps;
    }

    /** Base64 for addresses; empty where it is none. */
    static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}

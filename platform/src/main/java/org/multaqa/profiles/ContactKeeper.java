package org.multaqa.profiles;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.People;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Values;
import org.springframework.stereotype.Component;

/** Reads contacts: numbers into international form, addresses into what can be opened. */
@Component
class ContactKeeper implements PartKeeper<Contact> {
    private static final int LONGEST = 300;

    private final ContactStore store;

    ContactKeeper(ContactStore store) {
        this.store = store;
    }

    @Override
    public PartKind kind() {
        return PartKind.CONTACTS;
    }

    @Override
    public PartStore<Contact> store() {
        return store;
    }

    @Override
    public Outcome<Contact> read(Typed typed, UUID id, UUID organisation, int version) {
        TypedReader reader = new TypedReader(typed);
        Optional<ContactKind> kind =
                reader.choice("kind", ContactKind.class, "profiles.contact-kind-missing");
        String text = reader.needed("value", LONGEST);
        String label = reader.line("label", 80);
        String person = reader.line("person", 120);
        String value = kind.isPresent() && !text.isEmpty() ? value(kind.get(), text, reader) : text;
        if (kind.isPresent() && reader.isWellSoFar() && isThere(organisation, id, kind, value)) {
            reader.problem(Problem.at("value", "profiles.contact-there"));
        }
        return reader.outcome(() ->
                new Contact(
                        id,
                        organisation,
                        kind.orElseThrow(),
                        value,
                        label,
                        person,
                        typed.yes("membersOnly"),
                        version));
    }

    private boolean isThere(UUID organisation, UUID id, Optional<ContactKind> kind, String value) {
        return store.of(List.of(organisation)).stream()
                .anyMatch(c ->
                        !c.id().equals(id)
                                && Optional.of(c.kind()).equals(kind)
                                && c.value().equals(value));
    }

    private static String value(ContactKind kind, String text, TypedReader reader) {
        if (kind.isDialled()) {
            return number(kind, text, reader);
        } else if (kind.isWeb()) {
            return address(text, reader);
        } else if (kind == ContactKind.EMAIL && !People.check("-", text).isEmpty()) {
            reader.problem(Problem.at("value", "accounts.email-wrong"));
        }
        return kind == ContactKind.EMAIL ? People.address(text) : text;
    }

    private static String number(ContactKind kind, String text, TypedReader reader) {
        List<String> numbers = Values.phones(text);
        if (numbers.size() > 1) {
            reader.problem(Problem.at("value", "profiles.one-number"));
            return text;
        }
        String number = numbers.isEmpty() ? "" : numbers.getFirst();
        if (!number.matches("\\+[1-9]\\d{6,14}")) {
            reader.problem(Problem.at("value", "profiles.number-wrong"));
        } else if (kind != ContactKind.PHONE
                && number.startsWith("+963")
                && !number.matches("\\+9639\\d{8}")) {
            reader.problem(Problem.at("value", "profiles.not-mobile"));
        }
        return number;
    }

    /**
     * An address in the web with its host in lower case; {@code https://} where it was left out.
     */
    private static String address(String text, TypedReader reader) {
        String whole = text.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? text : "https://" + text;
        try {
            int host = whole.indexOf("//") + 2;
            int end = whole.length();
            for (char c : new char[] {'/', '?', '#'}) {
                int at = whole.indexOf(c, host);
                end = at >= 0 ? Math.min(end, at) : end;
            }
            String plain = IDN.toASCII(whole.substring(host, end)).toLowerCase(Locale.ROOT);
            URI uri = URI.create(whole.substring(0, host) + plain);
            boolean web =
                    whole.matches("(?i)https?://.*")
                            && uri.getHost() != null
                            && uri.getUserInfo() == null
                            && uri.getHost().matches(".+\\.[a-z0-9-]{2,}")
                            && whole.chars().noneMatch(Character::isWhitespace);
            if (web) {
                return whole.substring(0, host).toLowerCase(Locale.ROOT)
                        + plain
                        + whole.substring(end);
            }
        } catch (IllegalArgumentException e) {
            // No host, or none that can be: said below.
            reader.problem(Problem.at("value", "profiles.address-wrong"));
            return text;
        }
        reader.problem(Problem.at("value", "profiles.address-wrong"));
        return text;
    }

    @Override
    public Typed typed(Contact it) {
        return Typed.with(
                "kind",
                it.kind(),
                "value",
                it.value(),
                "label",
                it.label(),
                "person",
                it.person(),
                "membersOnly",
                it.membersOnly());
    }
}

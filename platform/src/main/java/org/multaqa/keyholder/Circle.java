package org.multaqa.keyholder;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.sodium.SigningKey;

/** The three holders of an exchange: their cards, put one behind the other. */
public record Circle(List<HolderCard> holders) {

    /** Refuses other than holders 1, 2 and 3, each with a key and an address of its own. */
    public Circle {
        holders = holders.stream().sorted(Comparator.comparingInt(HolderCard::number)).toList();
        List<Integer> numbers = holders.stream().map(HolderCard::number).toList();
        if (!numbers.equals(IntStream.rangeClosed(1, GroupKey.HOLDERS).boxed().toList())) {
            throw new Refusal("keyholder.circle-lacks");
        }
        var own = new HashSet<String>();
        for (HolderCard card : holders) {
            if (!own.add(Hashes.hex(card.identity())) || !own.add(card.address().toString())) {
                throw new Refusal("keyholder.circle-twice");
            }
        }
    }

    /** The holder with that number. */
    public HolderCard holder(int number) {
        return holders.get(number - 1);
    }

    /** What the operators compare aloud before a ceremony. */
    public String checkValue() {
        return Hashes.aloud(written().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** As it stands in a file. */
    public String written() {
        StringBuilder text = new StringBuilder();
        holders.forEach(card -> text.append(card.written()));
        return text.toString();
    }

    /**
     * Reads the lines of three cards, in any order and among others; refuses what is missing or
     * said twice.
     *
     * @param file how it is called in a refusal
     */
    public static Circle read(String text, String file) {
        Map<String, String> said = new HashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            String[] words = line.split(" ", 4);
            if (words.length == 4 && words[0].equals("holder")) {
                String before = said.putIfAbsent(words[1] + " " + words[2], words[3].strip());
                if (before != null && !before.equals(words[3].strip())) {
                    throw new Refusal("keyholder.circle-twice");
                }
            }
        }
        return new Circle(
                IntStream.rangeClosed(1, GroupKey.HOLDERS)
                        .mapToObj(number -> card(number, said, file))
                        .toList());
    }

    private static HolderCard card(int number, Map<String, String> said, String file) {
        String name = said.get(number + " name");
        String address = said.get(number + " address");
        String identity = said.get(number + " identity");
        if (name == null || address == null || identity == null) {
            throw new Refusal("keyholder.card-lacking", "file", file, "number", number);
        }
        try {
            return new HolderCard(
                    number, name, new URI(address), Hashes.parse(identity, SigningKey.BYTES));
        } catch (URISyntaxException e) {
            throw new Refusal("keyholder.address-unfit", "address", address);
        } catch (IllegalArgumentException e) {
            throw new Refusal("keyholder.identity-unreadable", "name", name);
        }
    }
}

package org.multaqa.referrals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser has sealed, as far as the hub can look at it: JSON with the sealed text and, for
 * each device, its share of the key. The hub sees that it is sealed for devices of the two and for
 * nobody else, and that nothing else stands in it.
 */
final class SealedContent {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BYTES = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int LONGEST = 64 << 10;
    private static final Set<String> PARTS = Set.of("v", "iv", "text", "keys");
    private static final Set<String> SHARE = Set.of("to", "from", "iv", "key");

    private SealedContent() {}

    /**
     * Whether it is sealed for at least one device of the receiver, one of the sender, and only for
     * devices of theirs that are in use.
     */
    static boolean isFor(String sealed, List<DeviceKey> sender, List<DeviceKey> receiver) {
        if (sealed.length() > LONGEST) {
            return false;
        }
        try {
            JsonNode it = JSON.readTree(sealed);
            if (!it.isObject()
                    || !Set.copyOf(it.propertyNames()).equals(PARTS)
                    || it.path("v").asInt() != 1
                    || !areBytes(it, "iv", "text")
                    || !it.path("keys").isArray()) {
                return false;
            }
            Set<String> to = new HashSet<>();
            for (JsonNode share : it.path("keys")) {
                if (!share.isObject()
                        || !Set.copyOf(share.propertyNames()).equals(SHARE)
                        || !areBytes(share, "to", "from", "iv", "key")) {
                    return false;
                }
                to.add(share.path("to").asString(""));
            }
            Set<String> ours = keys(sender);
            Set<String> theirs = keys(receiver);
            return to.stream().anyMatch(ours::contains)
                    && to.stream().anyMatch(theirs::contains)
                    && to.stream().allMatch(key -> ours.contains(key) || theirs.contains(key));
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean areBytes(JsonNode in, String... parts) {
        for (String part : parts) {
            if (!in.path(part).isString() || !BYTES.matcher(in.path(part).asString("")).matches()) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> keys(List<DeviceKey> keys) {
        return keys.stream().map(DeviceKey::publicKey).collect(Collectors.toSet());
    }
}

package org.multaqa.linkage.oprf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.Secret;

/** Shares of a key that a test knows, and match keys to ask with. */
final class Shares {
    private Shares() {}

    /** The three points of a random line through a known key at zero. */
    static List<KeyShare> of(String key) {
        List<KeyShare> shares = new ArrayList<>();
        try (Secret slope = Secret.randomScalar();
                Secret sum = A01_VectorsOfTheRfcTest.secret(key)) {
            for (int number = 1; number <= GroupKey.HOLDERS; number++) {
                Ristretto.addScalars(sum.memory(), sum.memory(), slope.memory());
                shares.add(new KeyShare(number, 1, 1, Secret.taking(sum.copy())));
            }
        }
        return shares;
    }

    static GroupKey group(String key, List<KeyShare> shares) {
        try (Secret secret = A01_VectorsOfTheRfcTest.secret(key)) {
            return new GroupKey(
                    1,
                    1,
                    Points.publicKey(secret.memory()),
                    shares.stream().map(KeyShare::publicShare).toList());
        }
    }

    static List<byte[]> matchKeys(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "رقم وطني:" + i)
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static List<String> hex(List<byte[]> outputs) {
        return outputs.stream().map(HexFormat.of()::formatHex).toList();
    }
}

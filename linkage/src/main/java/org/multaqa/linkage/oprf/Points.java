package org.multaqa.linkage.oprf;

import java.lang.foreign.MemorySegment;
import org.multaqa.linkage.sodium.Ristretto;

/** Single public elements as bytes: what ceremonies reckon with. */
final class Points {
    private Points() {}

    /** One element; refuses the identity and what is not canonical. */
    static Elements element(byte[] bytes) {
        Elements element = Elements.read(bytes);
        if (element.size() != 1 || !Ristretto.isElement(element.at(0))) {
            throw ElementRefused.at(0);
        }
        return element;
    }

    /** The public key of a scalar. */
    static byte[] publicKey(MemorySegment scalar) {
        Elements point = Elements.ofSize(1);
        if (!Ristretto.multiplyBase(point.at(0), scalar)) {
            throw new ElementRefused("a secret of zero");
        }
        return point.bytes();
    }

    /** An element so many times. */
    static Elements times(Elements element, int factor) {
        Elements sum = Elements.read(element.bytes());
        for (int more = 1; more < factor; more++) {
            add(sum, element);
        }
        return sum;
    }

    /** Puts another element on top. */
    static void add(Elements sum, Elements other) {
        if (!Ristretto.add(sum.at(0), sum.at(0), other.at(0))) {
            throw ElementRefused.at(0);
        }
    }

    /** An element times a scalar. */
    static Elements times(Elements element, MemorySegment scalar) {
        Elements product = Elements.ofSize(1);
        if (!Ristretto.multiply(product.at(0), scalar, element.at(0))) {
            throw ElementRefused.at(0);
        }
        return product;
    }
}

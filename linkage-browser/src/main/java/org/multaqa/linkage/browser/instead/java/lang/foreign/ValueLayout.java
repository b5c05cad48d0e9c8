package org.multaqa.linkage.browser.instead.java.lang.foreign;

import java.nio.ByteOrder;

/** What a value is as bytes, as far as the page asks. */
public interface ValueLayout {
    /** A byte. */
    OfByte JAVA_BYTE = new OfByte();

    /** Eight bytes. */
    OfLong JAVA_LONG = new OfLong();

    /** Eight bytes anywhere. */
    OfLong JAVA_LONG_UNALIGNED = JAVA_LONG;

    /** Four bytes anywhere. */
    OfInt JAVA_INT_UNALIGNED = new OfInt();

    /** Two bytes anywhere. */
    OfShort JAVA_SHORT_UNALIGNED = new OfShort();

    /** A byte. */
    final class OfByte implements ValueLayout {}

    /** Eight bytes. */
    final class OfLong implements ValueLayout {
        /** The hub's order, in which the page reads nothing. */
        public OfLong withOrder(ByteOrder order) {
            return this;
        }
    }

    /** Four bytes. */
    final class OfInt implements ValueLayout {
        /** The hub's order, in which the page reads nothing. */
        public OfInt withOrder(ByteOrder order) {
            return this;
        }
    }

    /** Two bytes. */
    final class OfShort implements ValueLayout {
        /** The hub's order, in which the page reads nothing. */
        public OfShort withOrder(ByteOrder order) {
            return this;
        }
    }
}

package org.multaqa.linkage.curve;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.multaqa.linkage.sodium.Ristretto;

/**
 * {@code s1 * E1 + s2 * E2 + ...} by Pippenger's way: the scalars are cut into windows of some
 * bits; within a window each element is put on the heap of its digit, and the heaps are drawn
 * together by running sums. A digit counts from minus half to half, since taking away costs no more
 * than adding and so half the heaps are saved.
 */
public final class WeightedSum {
    /**
     * One more than a scalar has with its sign, so that nothing is carried out of the last window.
     */
    private static final int SCALAR_BITS = 255;

    private static final int NARROWEST = 2;

    /** A digit is kept in a byte. */
    private static final int WIDEST = 8;

    private final List<ReadyElement> elements;
    private final int width;
    private final int windows;
    private final byte[] digits;
    private final Point[] heaps;

    private WeightedSum(List<ReadyElement> elements, MemorySegment scalars) {
        this.elements = elements;
        width = widthFor(elements.size());
        windows = (SCALAR_BITS + width - 1) / width;
        digits = new byte[elements.size() * windows];
        for (int i = 0; i < elements.size(); i++) {
            cut(scalars, i);
        }
        heaps = new Point[1 << width - 1];
        for (int i = 0; i < heaps.length; i++) {
            heaps[i] = new Point();
        }
    }

    /**
     * Writes the 32 bytes of the sum.
     *
     * @param scalars 32 bytes for each element, lowest first, below the order of the group; no
     *     secrets, since the time tells of them
     */
    public static void write(MemorySegment to, List<ReadyElement> elements, MemorySegment scalars) {
        new WeightedSum(elements, scalars).sum().write(to);
    }

    private Point sum() {
        Point sum = new Point();
        Point window = new Point();
        Point running = new Point();
        for (int w = windows - 1; w >= 0; w--) {
            for (int bit = 0; bit < width; bit++) {
                sum.add(sum);
            }
            spread(w);
            running.reset();
            window.reset();
            for (int heap = heaps.length - 1; heap >= 0; heap--) {
                running.add(heaps[heap]);
                window.add(running);
            }
            sum.add(window);
        }
        return sum;
    }

    private void spread(int w) {
        for (Point heap : heaps) {
            heap.reset();
        }
        for (int i = 0; i < elements.size(); i++) {
            int digit = digits[i * windows + w];
            if (digit > 0) {
                heaps[digit - 1].add(elements.get(i));
            } else if (digit < 0) {
                heaps[-digit - 1].subtract(elements.get(i));
            }
        }
    }

    private void cut(MemorySegment scalars, int index) {
        int half = 1 << width - 1;
        int carried = 0;
        for (int w = 0; w < windows; w++) {
            int digit = bits(scalars, index, w * width) + carried;
            carried = digit >= half ? 1 : 0;
            digits[index * windows + w] = (byte) (digit - (carried << width));
        }
    }

    private int bits(MemorySegment scalars, int index, int from) {
        int two = octet(scalars, index, from >> 3) | octet(scalars, index, (from >> 3) + 1) << 8;
        return two >> (from & 7) & (1 << width) - 1;
    }

    private static int octet(MemorySegment scalars, int index, int at) {
        return at < Ristretto.BYTES
                ? scalars.get(ValueLayout.JAVA_BYTE, (long) index * Ristretto.BYTES + at) & 0xff
                : 0;
    }

    /** The heaps of a window cost about as much as an eighth of the elements do. */
    private static int widthFor(int size) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        return Math.clamp(bits - 3, NARROWEST, WIDEST);
    }
}

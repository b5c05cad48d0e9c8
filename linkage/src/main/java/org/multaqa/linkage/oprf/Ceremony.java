package org.multaqa.linkage.oprf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.Secret;

/**
 * One holder's part in making a secret that no machine ever has, or in sharing it out anew.
 *
 * <p>The steps, each by all holders before the next: {@link #pledge} and {@link #hearPledge};
 * {@link #commitments} and {@link #hear}; {@link #point} in private and {@link #take}, whose
 * complaint, if there is one, is answered in public by {@link #disclose} and judged by everyone
 * with {@link #judge}; {@link #finish}. A dealer that lied ends the ceremony by its name: three
 * known organisations then begin again without it, they do not go on with it.
 */
public final class Ceremony implements AutoCloseable {
    private final int number;
    private final int epoch;
    private final int sharing;
    private final Set<Integer> dealers;
    private final @Nullable GroupKey before;
    private final @Nullable Secret start;
    private final Secret slope = Secret.randomScalar();
    private final Map<Integer, byte[]> pledges = new TreeMap<>();
    private final Map<Integer, Commitments> heard = new TreeMap<>();
    private final Map<Integer, Secret> taken = new HashMap<>();
    private @Nullable Commitments said;

    private Ceremony(
            int number,
            int epoch,
            int sharing,
            Set<Integer> dealers,
            @Nullable GroupKey before,
            @Nullable Secret start) {
        this.number = number;
        this.epoch = epoch;
        this.sharing = sharing;
        this.dealers = Set.copyOf(dealers);
        this.before = before;
        this.start = start;
    }

    /** A holder's part in making the secret of a new epoch; all three deal. */
    public static Ceremony fresh(int number, int epoch) {
        return new Ceremony(number, epoch, 1, Set.of(1, 2, 3), null, Secret.randomScalar());
    }

    /**
     * A holder's part in sharing out the same secret anew.
     *
     * @param before the key as it was shared last
     * @param share what this holder had of it; none for one that comes in new
     * @param dealers the two holders that hand the secret on
     */
    public static Ceremony reshare(
            int number, GroupKey before, @Nullable KeyShare share, Set<Integer> dealers) {
        if (dealers.size() != 2) {
            throw new IllegalArgumentException("two holders hand a secret on");
        }
        Secret start = null;
        if (dealers.contains(number)) {
            if (share == null || share.number() != number || !share.belongsTo(before)) {
                throw new ElementRefused("holder " + number + " has no share of this key");
            }
            start = line(dealers).weight(number);
            Ristretto.multiplyScalars(start.memory(), start.memory(), share.secret().memory());
        }
        return new Ceremony(number, before.epoch(), before.sharing() + 1, dealers, before, start);
    }

    /** Whether this holder deals; one that does not only takes. */
    public boolean deals() {
        return start != null;
    }

    /** First: what this dealer is going to say, as a hash. */
    public byte[] pledge() {
        return own().pledge();
    }

    /** A dealer's pledge, this one's own too. */
    public void hearPledge(int dealer, byte[] pledge) {
        if (!dealers.contains(dealer) || pledges.putIfAbsent(dealer, pledge.clone()) != null) {
            throw new LyingHolder(dealer, "it pledged out of turn");
        }
    }

    /** Second: what this dealer says of its line, as it travels; refused before all pledges. */
    public byte[] commitments() {
        requireAll(pledges, "pledges");
        Commitments own = own();
        byte[] bytes = Arrays.copyOf(own.start(), 4 * Ristretto.BYTES);
        System.arraycopy(own.slope(), 0, bytes, Ristretto.BYTES, Ristretto.BYTES);
        System.arraycopy(own.knowledge(), 0, bytes, 2 * Ristretto.BYTES, Proof.BYTES);
        return bytes;
    }

    /** What a dealer said; a lie is named at once. */
    public void hear(int dealer, byte[] said) {
        requireAll(pledges, "pledges");
        if (!dealers.contains(dealer) || heard.containsKey(dealer)) {
            throw new LyingHolder(dealer, "it committed itself out of turn");
        }
        if (said.length != 4 * Ristretto.BYTES) {
            throw new LyingHolder(dealer, "its commitments have a wrong length");
        }
        Commitments commitments =
                new Commitments(
                        dealer,
                        Arrays.copyOf(said, Ristretto.BYTES),
                        Arrays.copyOfRange(said, Ristretto.BYTES, 2 * Ristretto.BYTES),
                        Arrays.copyOfRange(said, 2 * Ristretto.BYTES, 4 * Ristretto.BYTES));
        if (!Arrays.equals(commitments.pledge(), pledges.get(dealer))) {
            throw new LyingHolder(dealer, "its commitments are not those it pledged");
        }
        if (!commitments.known()) {
            throw new LyingHolder(dealer, "it does not know what it commits itself to");
        }
        if (before != null && !Arrays.equals(commitments.start(), expectedStart(dealer))) {
            throw new LyingHolder(dealer, "it does not hand on the share it has");
        }
        heard.put(dealer, commitments);
    }

    /** Third: the point of this dealer's line for a holder, for that one's eyes only. */
    public Secret point(int holder) {
        requireAll(heard, "commitments");
        Secret point = Secret.ofSize(Ristretto.BYTES);
        Line.scalar(point.memory(), holder);
        Ristretto.multiplyScalars(point.memory(), point.memory(), slope.memory());
        Ristretto.addScalars(point.memory(), point.memory(), requireStart().memory());
        return point;
    }

    /** Takes the point that a dealer gave; tells the complaint where it fits no commitment. */
    public Optional<Complaint> take(int dealer, Secret point) {
        requireAll(heard, "commitments");
        if (!fits(dealer, number, point)) {
            return Optional.of(new Complaint(number, dealer));
        }
        keep(dealer, point);
        return Optional.empty();
    }

    /** What this dealer answers to a complaint, before everyone: the point itself. */
    public Secret disclose(Complaint complaint) {
        if (complaint.dealer() != number) {
            throw new IllegalArgumentException("not this dealer's point");
        }
        return point(complaint.holder());
    }

    /**
     * Judges an answered complaint; a point that fits is the complainer's, another names the
     * dealer.
     */
    public void judge(Complaint complaint, Secret disclosed) {
        if (!fits(complaint.dealer(), complaint.holder(), disclosed)) {
            throw new LyingHolder(complaint.dealer(), "it gave a point that is not on its line");
        }
        if (complaint.holder() == number) {
            keep(complaint.dealer(), disclosed);
        }
    }

    /** Last: this holder's share, and what everyone may know, which all compare aloud. */
    public Outcome finish() {
        requireAll(taken, "points");
        Secret sum = Secret.ofSize(Ristretto.BYTES);
        taken.values().forEach(p -> Ristretto.addScalars(sum.memory(), sum.memory(), p.memory()));
        Elements key = sum(0);
        List<byte[]> shares = List.of(sum(1).bytes(), sum(2).bytes(), sum(3).bytes());
        GroupKey group = new GroupKey(epoch, sharing, key.bytes(), shares);
        if (before != null && !Arrays.equals(before.key(), group.key())) {
            throw new IllegalStateException("the secret would have become another");
        }
        KeyShare share = new KeyShare(number, epoch, sharing, sum);
        if (!share.belongsTo(group)) {
            throw new IllegalStateException("the share does not fit the commitments");
        }
        return new Outcome(share, group);
    }

    /** A holder that got a point which fits no commitment. */
    public record Complaint(int holder, int dealer) {}

    /** What a holder has when a ceremony is over. */
    public record Outcome(KeyShare share, GroupKey group) {}

    private Commitments own() {
        Commitments own = said;
        if (own == null) {
            own = Commitments.of(number, requireStart(), slope);
            said = own;
        }
        return own;
    }

    private Secret requireStart() {
        if (start == null) {
            throw new IllegalStateException("holder " + number + " does not deal");
        }
        return start;
    }

    private byte[] expectedStart(int dealer) {
        try (Secret weight = line(dealers).weight(dealer)) {
            byte[] share = Objects.requireNonNull(before).share(dealer);
            return Points.times(Points.element(share), weight.memory()).bytes();
        }
    }

    private boolean fits(int dealer, int holder, Secret point) {
        Elements shown = Elements.ofSize(1);
        return Ristretto.multiplyBase(shown.at(0), point.memory())
                && shown.equals(Objects.requireNonNull(heard.get(dealer)).at(holder));
    }

    private void keep(int dealer, Secret point) {
        if (taken.putIfAbsent(dealer, Secret.taking(point.copy())) != null) {
            throw new LyingHolder(dealer, "it gave two points");
        }
    }

    /** The public key of the summed lines at a holder's number, or of the secret at 0. */
    private Elements sum(int at) {
        return heard.values().stream()
                .map(c -> at == 0 ? Points.element(c.start()) : c.at(at))
                .reduce((sum, more) -> {
                    Points.add(sum, more);
                    return sum;
                })
                .orElseThrow();
    }

    private void requireAll(Map<Integer, ?> things, String what) {
        if (!things.keySet().equals(dealers)) {
            throw new IllegalStateException("not all " + what + " are there");
        }
    }

    private static Line line(Set<Integer> two) {
        List<Integer> sorted = two.stream().sorted().toList();
        return new Line(sorted.get(0), sorted.get(1));
    }

    @Override
    public void close() {
        if (start != null) {
            start.close();
        }
        slope.close();
        taken.values().forEach(Secret::close);
    }
}

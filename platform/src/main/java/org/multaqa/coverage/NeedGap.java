package org.multaqa.coverage;

/**
 * Needs of a cell added up, in people.
 *
 * @param needs how many there are
 * @param people who lack something, added up over the needs
 * @param promised for whom something is promised
 * @param running whom running activities reach besides
 */
public record NeedGap(int needs, long people, long promised, long running) {
    static final NeedGap NONE = new NeedGap(0, 0, 0, 0);

    /** People whom nothing covers: those who lack it without those promised and reached. */
    public long gap() {
        return people - promised - running;
    }

    /** How it is shaded: a hatch where somebody is uncovered, green where all are covered. */
    int shade() {
        return needs == 0 ? 1 : gap() > 0 ? 0 : 3;
    }

    NeedGap plus(Uncovered it) {
        return new NeedGap(
                needs + 1,
                people + it.lack().people(),
                promised + it.promised(),
                running + it.running());
    }
}

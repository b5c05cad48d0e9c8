package org.multaqa.linkage.oprf;

/** Who serves one share of the secret; it sees blinded elements and nothing else. */
public interface KeyHolder {
    /** At which point of the line its share lies: 1, 2 or 3. */
    int number();

    /** Multiplies each element by the share and proves it; refuses what is no element. */
    Evaluation evaluate(Elements blinded);
}

package org.multaqa.needs;

/**
 * What became of a promise.
 *
 * @param need as it stands after it
 * @param place on the waiting list, from 1; 0 where it was taken up
 */
public record Promised(Commitment commitment, Need need, int place) {
    /** Whether more was promised than is open. */
    public boolean waits() {
        return place > 0;
    }
}

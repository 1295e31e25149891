package id.suaraloket.response;

import java.util.List;

/**
 * What taking refused answers in came to.
 *
 * @param stored among the responses since now
 * @param repeated among them before
 * @param left that could not be taken, and are kept
 * @param setAside that were not asked for, since they had been set aside
 * @param unreadable places in the file, from 1, at which there is no answer to be made out
 */
public record TakenIn(long stored, long repeated, long left, long setAside, List<Integer> unreadable) {
    public TakenIn {
        unreadable = List.copyOf(unreadable);
    }
}

package id.suaraloket.staff;

import java.util.List;

/**
 * A tablet on the page of its point, in the reader's words.
 *
 * @param look class of its box; the state is told in words besides
 * @param enrolled since when it is there
 * @param concerns what staff should know of it
 */
record TabletRow(String id, String look, String enrolled, String state, List<String> concerns, List<Fact> facts) {}

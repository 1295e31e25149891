package id.suaraloket.staff;

import java.util.List;

/**
 * A tablet in a list, in the reader's words.
 *
 * @param address of the page of its point
 * @param place the name of its point
 * @param look class of its mark; the state is told in words besides
 * @param seen when it was seen last, and what waits on it
 * @param concerns what staff should know of it
 */
record TabletLine(String address, String place, String look, String state, String seen, List<String> concerns) {}

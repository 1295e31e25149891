package id.suaraloket.response;

import java.time.YearMonth;

/**
 * A month of a unit that was archived.
 *
 * @param responses how many went out of the store
 */
record ArchivedMonth(String unit, YearMonth month, long responses) {}

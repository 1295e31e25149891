/**
 * What may be concluded from a number of responses. Estimates in floating point (Commons Math), apart from the exact index itself, which
 * is the {@code ikm} room's.
 */
@NullMarked
package id.suaraloket.statistics;

import org.jspecify.annotations.NullMarked;

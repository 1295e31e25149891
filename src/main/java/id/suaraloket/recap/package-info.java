/** A period's recap: tallies read from the store and scored by the arithmetic of {@code ikm}. */
@NullMarked
package id.suaraloket.recap;

import org.jspecify.annotations.NullMarked;

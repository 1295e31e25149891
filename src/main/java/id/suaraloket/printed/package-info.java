/** Recaps that somebody printed elsewhere: read as they are typed or pasted, checked, and kept as what a unit reached in past periods. */
@NullMarked
package id.suaraloket.printed;

import org.jspecify.annotations.NullMarked;

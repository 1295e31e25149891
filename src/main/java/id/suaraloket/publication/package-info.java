/** What the public may see of the results. */
@NullMarked
package id.suaraloket.publication;

import org.jspecify.annotations.NullMarked;

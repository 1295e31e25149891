/** Who changed what, when, from where: an append-only trail whose entries are chained by their hashes. */
@NullMarked
package id.suaraloket.audit;

import org.jspecify.annotations.NullMarked;

/** The tablet on the counter: how it is let in, what it needs to ask without a network, and what it tells of itself. */
@NullMarked
package id.suaraloket.kiosk;

import org.jspecify.annotations.NullMarked;

/**
 * The tablets on the counters of an office: how one is let in by a code and known by its token, what it tells of itself,
 * and what staff should know of that. Tablets themselves come by {@code kiosk}, staff look at them in {@code staff}.
 */
@NullMarked
package id.suaraloket.tablet;

import org.jspecify.annotations.NullMarked;

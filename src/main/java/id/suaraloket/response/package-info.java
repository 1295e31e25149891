/** A submission becomes a stored response, exactly once; imports; the tallies that responses feed. */
@NullMarked
package id.suaraloket.response;

import org.jspecify.annotations.NullMarked;

/** Suara Loket; each package below is one room of the house that {@code src/docs/architecture.md} draws. */
@NullMarked
package id.suaraloket;

import org.jspecify.annotations.NullMarked;

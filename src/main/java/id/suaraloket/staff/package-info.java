/** The pages of whoever logs in: login, first set-up, units with their points and periods, recaps. */
@NullMarked
package id.suaraloket.staff;

import org.jspecify.annotations.NullMarked;

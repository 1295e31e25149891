/** The counter tablet: its page, its enrolment, and what it tells of itself. */
@NullMarked
package id.suaraloket.kiosk;

import org.jspecify.annotations.NullMarked;

/**
 * The spans of time that a survey is reported by: triwulan, semester, month and year, as one value type with one kind of identifier.
 * Days only; which day an instant belongs to is decided where the unit's zone is known.
 */
@NullMarked
package id.suaraloket.period;

import org.jspecify.annotations.NullMarked;

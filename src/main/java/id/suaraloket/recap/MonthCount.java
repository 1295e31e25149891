package id.suaraloket.recap;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/**
 * How many responses of a unit count in a month.
 *
 * @param countedIn first day of the month
 */
@Introspected
public record MonthCount(LocalDate countedIn, long responses) {}

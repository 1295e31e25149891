package id.suaraloket.recap;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/** How many responses of a unit count on a day. */
@Introspected
public record DayCount(LocalDate countedOn, long responses) {}

package id.suaraloket.response;

import io.micronaut.core.annotation.Introspected;

/** How many responses of a unit count on a day. */
@Introspected
public record DayCount(String unit, long responses) {}

package id.suaraloket.recap;

import io.micronaut.core.annotation.Introspected;

/** That a unit made a period final. */
@Introspected
record UnitPeriod(String unit, String period) {}

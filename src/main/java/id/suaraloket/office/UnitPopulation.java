package id.suaraloket.office;

import io.micronaut.core.annotation.Introspected;

/**
 * Estimated users of a unit's services in one period.
 *
 * @param period its id, such as {@code 2026-S1}
 */
@Introspected
public record UnitPopulation(String unit, String period, long population) {}

package id.suaraloket.account;

import io.micronaut.core.annotation.Introspected;

/** A person is there for a unit. */
@Introspected
public record AccountUnit(String account, String unit) {}

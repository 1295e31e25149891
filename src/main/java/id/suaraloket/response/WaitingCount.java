package id.suaraloket.response;

import io.micronaut.core.annotation.Introspected;

/** How many refused answers wait at a point. */
@Introspected
public record WaitingCount(String point, long answers) {}

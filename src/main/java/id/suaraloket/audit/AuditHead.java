package id.suaraloket.audit;

import io.micronaut.core.annotation.Introspected;

/** Where the chain of entries ends. */
@Introspected
public record AuditHead(long number, String hash) {}

package id.suaraloket.response;

import java.time.LocalDateTime;

/**
 * Why a response counts nowhere, as it is in force.
 *
 * @param at since when (UTC)
 */
record Exclusion(String reason, String by, LocalDateTime at) {}

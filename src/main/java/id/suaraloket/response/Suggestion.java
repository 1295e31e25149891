package id.suaraloket.response;

import java.time.LocalDate;
import java.util.UUID;

/** The saran of a response, kept by itself since it is kept for a shorter time. */
record Suggestion(UUID response, String unit, LocalDate countedOn, String content) {}

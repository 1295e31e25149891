package id.suaraloket.publication;

import id.suaraloket.report.Rekapitulasi;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may see of an edition.
 *
 * @param code in groups of four
 * @param at when it was made final, in words
 * @param reason why there is a further edition, null for the first
 * @param successor the code of the last edition, null if this is it
 * @param digest SHA-256 of its snapshot, in hex
 */
record CheckPage(
        String code,
        String kabupaten,
        Rekapitulasi says,
        int edition,
        String at,
        @Nullable String reason,
        @Nullable String successor,
        String digest) {}

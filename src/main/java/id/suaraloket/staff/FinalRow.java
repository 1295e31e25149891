package id.suaraloket.staff;

import org.jspecify.annotations.Nullable;

/**
 * An edition of a final recap, in the reader's words.
 *
 * @param code as it stands in addresses
 * @param printed the same in groups of four
 * @param late that answers came afterwards, empty if none did
 */
record FinalRow(
        int number,
        String code,
        String printed,
        String at,
        String by,
        @Nullable String reason,
        String ikm,
        String late) {}

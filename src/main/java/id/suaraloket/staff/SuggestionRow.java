package id.suaraloket.staff;

import org.jspecify.annotations.Nullable;

/**
 * A saran in words.
 *
 * @param id of its response
 * @param about the day and the jenis layanan
 * @param veiled whether something in the text is masked that staff may look at
 * @param readBy who marked it as read, and when; null if nobody did
 * @param category in words, null for none
 * @param noteBy who wrote the note, and when
 */
record SuggestionRow(
        String id,
        String about,
        String text,
        boolean veiled,
        @Nullable String readBy,
        @Nullable String category,
        @Nullable String note,
        @Nullable String noteBy) {
    public boolean read() {
        return readBy != null;
    }
}

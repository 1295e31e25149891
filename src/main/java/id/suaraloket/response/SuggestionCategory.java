package id.suaraloket.response;

/** What a saran is about, as staff see it. Stored by name; in words: message {@code staff.suggestion.category.<name>}. */
public enum SuggestionCategory {
    STAFF,
    WAITING,
    COST,
    FACILITIES,
    PROCEDURE,
    THANKS,
    OTHER
}

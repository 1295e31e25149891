package id.suaraloket.printed;

/**
 * A printed recap that was kept, and what its check came to.
 *
 * @param unit code of the unit
 * @param office its name
 * @param period id of the period
 * @param name that period in words
 * @param ikm as printed
 * @param about by whom it was kept and when
 * @param used whether the period has no responses of its own
 */
record CheckedPage(
        String unit,
        String office,
        String period,
        String name,
        String ikm,
        String about,
        boolean used,
        CheckSays says) {}

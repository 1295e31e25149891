package id.suaraloket.staff;

import org.jspecify.annotations.Nullable;

/**
 * Whether everybody may see a final period.
 *
 * @param published since when and by whom, in words; null if it is not
 * @param few whether it is not shown nor can be published, since single answers could be told from it
 */
record PublicationRow(@Nullable String published, boolean few) {}

package id.suaraloket.response;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, the latest first.
 *
 * @param older before which place the list goes on, null at its end
 * @param newer after which place it goes on, null at its beginning
 * @param stoppedAt where the search was broken off since it had looked at enough rows, before the part was full; null if it was not
 */
public record Rows<T>(
        List<T> rows,
        @Nullable RowKey older,
        @Nullable RowKey newer,
        @Nullable RowKey stoppedAt) {}

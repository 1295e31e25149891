package id.suaraloket.response;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, whose latest rows come first, is asked for.
 *
 * @param key where the part begins, the row there not included; null for the beginning of the list
 */
public record Place(Way way, @Nullable RowKey key) {
    /** To which side of the key the part lies. */
    public enum Way {
        OLDER,
        NEWER
    }

    /** The beginning of the list. */
    public static Place newest() {
        return new Place(Way.OLDER, null);
    }

    public static Place before(RowKey key) {
        return new Place(Way.OLDER, key);
    }

    public static Place after(RowKey key) {
        return new Place(Way.NEWER, key);
    }
}
